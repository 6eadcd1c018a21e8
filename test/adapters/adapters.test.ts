import { describe, expect, it } from 'vitest';
import { adapters, adaptersOf } from '../../src/adapters/adapters.ts';
import type { Probe, TextProbe } from '../../src/core/probe.ts';
import { siteFixtures, siteHtml } from '../fixtures/sites.ts';
import { snapshotOf } from '../sample.ts';

const fixtures = siteFixtures();

/** Whether some of an adapter's pages are known by what they say, not by their address. */
function isKnownBySigns(id: string): boolean {
  const places = adapters.find((adapter) => adapter.id === id)?.places ?? [];
  return places.some(({ meta, probe }) => meta !== undefined || probe !== undefined);
}

describe('the adapters', () => {
  it('have names of their own', () => {
    const ids = adapters.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it('each have a page of our own making to be tried on', () => {
    const tried = fixtures.map(({ adapter }) => adapter);
    expect(adapters.map(({ id }) => id).filter((id) => !tried.includes(id))).toEqual([]);
  });

  it('ask for nothing under a name that another asks by', () => {
    const ids = adapters.flatMap(({ probes = [] }) => probes.map(({ id }) => id));
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('ask for no more than pages can bring back', () => {
    const probes: readonly Probe[] = adapters.flatMap(({ probes = [] }) => probes);
    expect(probes.filter(({ id, take }) => id.length > 40 || take.length > 12)).toEqual([]);
    const texts: readonly TextProbe[] = adapters.flatMap(
      ({ texts }) => texts?.(snapshotOf({ texts: {}, probed: {} })) ?? [],
    );
    expect(texts.filter(({ most }) => most > 50)).toEqual([]);
  });
});

describe('the pages of our own making', () => {
  it('are of adapters that exist, and stand beside what is expected of them', () => {
    const ids = adapters.map(({ id }) => id);
    expect(fixtures.filter(({ adapter }) => !ids.includes(adapter))).toEqual([]);
    for (const fixture of fixtures) {
      expect(siteHtml(fixture).length, fixture.name).toBeGreaterThan(0);
      expect(Object.keys(fixture.expected), fixture.name).not.toEqual([]);
    }
  });

  it('are known to one adapter by their address, or to none that asks the page', () => {
    const known = fixtures.map(({ name, url, adapter }) => {
      const page = snapshotOf({ url, probed: {}, texts: {} });
      const winners = adaptersOf(page).map(({ id }) => id);
      return [name, winners.length === 0 && isKnownBySigns(adapter) ? [adapter] : winners];
    });
    expect(known).toEqual(fixtures.map(({ name, adapter }) => [name, [adapter]]));
  });
});

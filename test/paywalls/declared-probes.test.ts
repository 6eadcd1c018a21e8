import { describe, expect, it } from 'vitest';
import type { Probe } from '../../src/core/probe.ts';
import { declaredProbes } from '../../src/paywalls/declared-probes.ts';
import { mediumState, probedFrom, substackState } from './said-of.ts';

const probes: readonly Probe[] = declaredProbes;
const patterns = probes.flatMap(({ id, match }) => (match === undefined ? [] : [{ id, match }]));

describe('what a page is asked of itself', () => {
  it('is named once, and is little', () => {
    expect(new Set(probes.map(({ id }) => id)).size).toBe(probes.length);
    expect(JSON.stringify(probes).length).toBeLessThan(2_500);
    for (const { most } of probes) expect(most).toBeLessThanOrEqual(100);
  });

  it('is attributes of elements, or parts of scripts', () => {
    for (const { id, select, take, match } of probes) {
      expect(select.startsWith('script'), id).toBe(match !== undefined);
      expect(take.length > 0, id).toBe(match === undefined);
    }
  });

  it.each(patterns)('of $id is a pattern in every dialect', ({ match }) => {
    for (const flags of ['g', 'gs', 'gu', 'gsu'])
      expect(() => new RegExp(match, flags)).not.toThrow();
  });

  it('brings names and flags, never the words of an article', () => {
    const words = 'The tide turns at noon.'.repeat(50);
    const medium = mediumState({ '3c0ffee15a5e': true, '4c0ffee15a5e': false });
    const substack = substackState({
      post: { slug: 'tides', body_text: words, audience: 'everyone' },
      recent: [{ slug: 'ebb', description: words.slice(0, 900), audience: 'only_paid' }],
    });
    const probed = probedFrom([medium, substack], 'https://thequay.example/');
    expect(probed['medium-posts']).toEqual([
      ['3c0ffee15a5e', 'isLocked', 'true'],
      ['4c0ffee15a5e', 'isLocked', 'false'],
    ]);
    expect(probed['substack-posts']).toEqual([
      ['tides', 'everyone'],
      ['ebb', 'only_paid'],
    ]);
  });

  it('reads a state that is laid out over lines', () => {
    const state = '{ "Post:3c0ffee15a5e": { "id": "3c0ffee15a5e", "visibility": "LOCKED" } }';
    expect(probedFrom([state], 'https://thequay.example/')['medium-posts']).toEqual([
      ['3c0ffee15a5e', 'visibility', 'LOCKED'],
    ]);
  });

  it('does not take for a post’s own what stands behind another post, or in its text', () => {
    const states = [
      '{"Post:3c0ffee15a5e":{"title":"Tides"},"Post:4c0ffee15a5e":{"isLocked":true}}',
      substackState({ pub: { slug: 'quay' }, post: { slug: 'ebb', audience: 'only_paid' } }),
      substackState({ post: { slug: 'tides', body: '{"audience":"only_paid"}' } }),
    ];
    const probed = probedFrom(states, 'https://thequay.example/');
    expect(probed['medium-posts']).toEqual([['4c0ffee15a5e', 'isLocked', 'true']]);
    expect(probed['substack-posts']).toEqual([['ebb', 'only_paid']]);
  });

  const beginnings = [
    '"Post:3c0ffee15a5e":{',
    '"Post:3c0ffee15a5e":',
    '\\"slug\\":\\"tides\\"',
    '\\"slug\\":\\"',
    '"post":{"data":{',
    '"access":{"openAccess":false,',
    '"isOpenAccess":',
    'a',
  ];

  it.each(patterns)('of $id is done in no time, whatever a script holds', ({ match }) => {
    for (const one of beginnings) {
      const started = performance.now();
      const texts = [one.repeat(1_000_000 / one.length), one + 'x'.repeat(1_000_000)];
      for (const text of texts) expect([...text.matchAll(new RegExp(match, 'g'))]).toEqual([]);
      expect(performance.now() - started, one).toBeLessThan(1_500);
    }
  });
});

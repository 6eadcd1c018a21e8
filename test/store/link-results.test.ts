import { describe, expect, it } from 'vitest';
import { keepLinkResult, linkResults } from '../../src/store/link-results.ts';
import { now } from '../sample.ts';
import { contents, everything, useFreshStore } from './fresh-store.ts';

useFreshStore();

const url = 'https://example.org/tides';
const later = '2026-11-24T09:00:00.000Z';

describe('what was found when a link was asked', () => {
  it('is found again by the link, also to another place of the page', async () => {
    await keepLinkResult({ url, verdict: 'dead', checkedAt: now });
    const links = [url, `${url}#high-water`, 'https://example.org/other', 'not an address'];
    const found = await linkResults(links);
    expect([...found.keys()]).toEqual([url, `${url}#high-water`]);
    expect(found.get(`${url}#high-water`)).toMatchObject({ url, verdict: 'dead', checkedAt: now });
  });

  it('gives way to what is found later: one of each address', async () => {
    await keepLinkResult({ url, verdict: 'unreachable', checkedAt: now });
    await keepLinkResult({ url, verdict: 'fine', checkedAt: later });
    expect((await contents()).linkChecks).toEqual([
      expect.objectContaining({ url, verdict: 'fine', checkedAt: later, rev: 2 }),
    ]);
  });

  it('is no step of undo, and is in the second copy', async () => {
    await keepLinkResult({ url, verdict: 'fine', checkedAt: now });
    expect((await contents()).undo).toEqual([]);
    expect(JSON.stringify((await everything()).journal)).toContain(url);
  });

  it('has the same id in every browser', async () => {
    await keepLinkResult({ url, verdict: 'fine', checkedAt: now });
    const id = (await linkResults([url])).get(url)?.id;
    // Worked out by another program.
    expect(id).toBe('35848da4-ab5a-85d7-ab6f-8b3a7241723f');
  });
});

import { expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import { formOf } from './curator.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import type { DrivenPage } from './rig.ts';
import { openLookout, stored } from './stored.ts';

/**
 * How many clips are asked for (`CUTTINGS_CLIPS`: another number), and how the moments of death are
 * drawn: seeded, so repeatable.
 */
const count = Number(process.env.CUTTINGS_CLIPS ?? 75);
const seed = 20261123;
const patience = 120_000 + count * 1_000;

const [page] = pages;
if (page === undefined) throw new Error('a page is needed');

/** What became of one request. */
interface Asked {
  readonly clipId: string;
  readonly acknowledged: boolean;
}

inBothBrowsers('clips asked for while the background is ended at random', (stage) => {
  it(
    'are there when they were acknowledged, and none is there twice',
    async () => {
      const { rig } = stage;
      const browsed = await rig.openPage(page.url);
      const popup = await rig.openPopup(browsed);
      await formOf(popup);
      await popup.close();
      const lookout = await openLookout(rig);

      const asking = askInTurns(lookout, count);
      let running = true;
      const done = asking.finally(() => {
        running = false;
      });
      let ended = 0;
      const random = randomFrom(seed);
      while (running) {
        await new Promise((resolve) => setTimeout(resolve, random() * 400));
        if (!running) break;
        await rig.stopBackground().catch(() => undefined);
        ended += 1;
      }
      const asked = await done;
      const ids = (await stored(lookout, 'clips')).map(({ id }) => String(id));
      const present = new Set(ids);
      const acknowledged = asked.filter((one) => one.acknowledged);
      const lost = acknowledged.filter(({ clipId }) => !present.has(clipId));
      const stray = ids.filter((id) => !asked.some(({ clipId }) => clipId === id));
      const placements = await stored(lookout, 'placements');
      console.log(
        `${rig.name}: ${count} asked, background ended ${ended} times, ` +
          `${acknowledged.length} acknowledged, ${ids.length} present, ` +
          `${lost.length} lost, ${ids.length - present.size + stray.length} doubled`,
      );
      expect(ended).toBeGreaterThan(2);
      expect(lost).toEqual([]);
      expect(stray).toEqual([]);
      expect(ids.length).toBe(present.size);
      expect(placements.length).toBe(ids.length);
      expect(acknowledged.length).toBe(count);
    },
    patience,
  );
});

/** Asks in turns: no driver waits for ever for one script, and some machines are slow. */
async function askInTurns(lookout: DrivenPage, many: number): Promise<readonly Asked[]> {
  const turn = 25;
  const asked: Asked[] = [];
  for (let from = 0; from < many; from += turn) {
    asked.push(...(await askFor(lookout, from, Math.min(many, from + turn))));
  }
  return asked;
}

/** Asks as the popup asks: by message, the same message again when no answer comes. */
async function askFor(lookout: DrivenPage, from: number, to: number): Promise<readonly Asked[]> {
  const json = await lookout.evaluate(
    async (first, behind) => {
      interface Api {
        readonly runtime: {
          sendMessage(message: unknown): Promise<{ ended?: string } | undefined>;
        };
      }
      const global = globalThis as unknown as { browser?: Api; chrome: Api };
      const api = global.browser ?? global.chrome;
      const section = '5f0c2a1e-7d0a-4c1f-9a34-0c5d1f6b7a11';
      const asked: { clipId: string; acknowledged: boolean }[] = [];
      for (let number = first; number < behind; number += 1) {
        const url = `https://example.org/${number}`;
        const clipId = crypto.randomUUID();
        const argument = {
          tabId: 1,
          clipId,
          placementId: crypto.randomUUID(),
          orderId: crypto.randomUUID(),
          typed: { title: null, url: null, blurb: 'a word', aside: '', section },
          capture: {
            url,
            canonicalUrl: null,
            title: `Page ${number}`,
            site: 'example.org',
            people: [],
            published: '',
            lang: '',
            kind: '',
            identifiers: {},
            tags: [],
            event: null,
            links: [],
            quotes: [],
            leftOut: { characters: 0, why: [] },
            declared: 'unknown',
            claims: [],
            now: 'unknown',
            evidence: [],
            readFrom: 'page',
            unread: null,
          },
        };
        let acknowledged = false;
        for (let attempt = 0; attempt < 16 && !acknowledged; attempt += 1) {
          const patience = new Promise<undefined>((resolve) => setTimeout(resolve, 2_000));
          const sent = api.runtime.sendMessage({ call: 'clip', argument }).catch(() => undefined);
          acknowledged = (await Promise.race([sent, patience]))?.ended === 'well';
        }
        asked.push({ clipId, acknowledged });
        // Breath, so that a background has begun to work by the time it is ended.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return JSON.stringify(asked);
    },
    from,
    to,
  );
  return JSON.parse(json);
}

/** A small seeded generator (mulberry32): the same deaths in every run. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

import { generateKeyBetween } from 'fractional-indexing';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { type Row, stored } from '../../test/e2e/stored.ts';
import { type Fault, type How, type Outcome, seededId, someOf } from './fault.ts';
import { type Ask, askInTurn, deskOrTrouble, emptied } from './in-page.ts';
import { newProfile } from './profile.ts';

const rounds = { chromium: 50, firefox: 20 };

/** What must be there: what was answered for, and what may be there, which was asked for last. */
interface Kept {
  readonly number: number;
  readonly placementId: string;
  blurb: readonly string[];
  rank: readonly string[];
}

/** The rank a clip got when it was made, which nobody asked for. */
const anywhere = '';

/** The browser is killed in a stream of clips, edits and moves, and started again. */
export const browserKilled: Fault = {
  name: 'browser-killed',
  what: 'the browser is killed (-9) in a stream of clips, edits and moves, and started again',
  browsers: ['chromium', 'firefox'],
  run,
};

async function run({ browser, isShort, random }: How): Promise<Outcome> {
  const profile = newProfile(browser);
  const kept = new Map<string, Kept>();
  const maybe = new Map<string, number>();
  const asked = { clips: 0, edits: 0, moves: 0 };
  const broken: string[] = [];
  let acknowledged = 0;
  const all = isShort ? 2 : rounds[browser];
  try {
    for (let round = 0; round <= all; round += 1) {
      const running = await profile.start();
      try {
        const page = await running.open('popup/index.html');
        if ((await deskOrTrouble(page)) === 'trouble') broken.push(`round ${round}: no desk`);
        await emptied(page);
        broken.push(...(await faultsIn(round, kept, maybe, page)));
        if (round === all) break;
        let ended = false;
        const life = 300 + random() * 1_500;
        const killing = new Promise((resolve) => setTimeout(resolve, life)).then(() => {
          ended = true;
          return running.kill();
        });
        while (!ended) {
          const asks = turn(random, kept, asked);
          for (const one of asks) attempt(one, kept, maybe);
          const turned = askInTurn(page, asks, 1).catch(() => ({ done: 0 }));
          const { done } = await Promise.race([turned, killing.then(() => ({ done: 0 }))]);
          acknowledged += done;
          for (const one of asks.slice(0, done)) settle(one, kept, maybe);
        }
        await killing;
      } finally {
        await running.close().catch(() => undefined);
      }
    }
  } finally {
    profile.remove();
  }
  const lost = broken.filter((one) => one.includes('lost')).length;
  const torn = broken.length - lost;
  return { figures: { rounds: all, ...asked, acknowledged, lost, torn }, broken };
}

/** A few things to ask: mostly clips, and edits and moves of those that are there. */
function turn(
  random: () => number,
  kept: ReadonlyMap<string, Kept>,
  asked: { clips: number; edits: number; moves: number },
): readonly Ask[] {
  return Array.from({ length: 1 + someOf(random, 4) }, (): Ask => {
    const there = [...kept];
    const [id, clip] = there[someOf(random, there.length)] ?? [];
    const what = random();
    if (id === undefined || clip === undefined || what < 0.5) {
      asked.clips += 1;
      const [clipId, placementId, orderId] = [0, 1, 2].map(() => seededId(random));
      const ids = { clipId, placementId, orderId } as Extract<Ask, { kind: 'clip' }>['ids'];
      return { kind: 'clip', ids, number: asked.clips };
    }
    if (what < 0.8) {
      asked.edits += 1;
      const words = `Words ${asked.edits} ${'of a blurb '.repeat(someOf(random, 30))}`;
      return { kind: 'edit', order: seededId(random), clip: id, words };
    }
    asked.moves += 1;
    const rank = generateKeyBetween(null, `b${someOf(random, 10)}V`);
    const place = clip.placementId;
    return { kind: 'move', order: seededId(random), place, rank: `${rank}${asked.moves}V` };
  });
}

/** What is asked for may be there from now on, whether it is answered for or not. */
function attempt(one: Ask, kept: Map<string, Kept>, maybe: Map<string, number>): void {
  if (one.kind === 'clip') maybe.set(one.ids.clipId, one.number);
  else if (one.kind === 'edit') {
    const clip = kept.get(one.clip);
    if (clip) clip.blurb = [...clip.blurb, one.words];
  } else {
    const clip = byPlace(kept, one.place);
    if (clip) clip.rank = [...clip.rank, one.rank];
  }
}

/** What is answered for must be there from now on. */
function settle(one: Ask, kept: Map<string, Kept>, maybe: Map<string, number>): void {
  if (one.kind === 'clip') {
    maybe.delete(one.ids.clipId);
    const { placementId } = one.ids;
    kept.set(one.ids.clipId, { number: one.number, placementId, blurb: [''], rank: [anywhere] });
  } else if (one.kind === 'edit') {
    const clip = kept.get(one.clip);
    if (clip) clip.blurb = clip.blurb.slice(clip.blurb.indexOf(one.words));
  } else {
    const clip = byPlace(kept, one.place);
    if (clip) clip.rank = clip.rank.slice(clip.rank.indexOf(one.rank));
  }
}

function byPlace(kept: ReadonlyMap<string, Kept>, place: string): Kept | undefined {
  return [...kept.values()].find(({ placementId }) => placementId === place);
}

/** What is lost, doubled or torn of what must be there; what was only asked for is taken as found. */
async function faultsIn(
  round: number,
  kept: Map<string, Kept>,
  maybe: Map<string, number>,
  page: DrivenPage,
): Promise<readonly string[]> {
  const clips = new Map((await stored(page, 'clips')).map((row) => [String(row.id), row]));
  const places = new Map((await stored(page, 'placements')).map((row) => [String(row.id), row]));
  const broken: string[] = [];
  const say = (what: string) => broken.push(`round ${round}: ${what}`);
  for (const [id, clip] of kept) {
    const row = clips.get(id);
    const place = places.get(clip.placementId);
    if (row === undefined || place === undefined) {
      say(`clip ${clip.number} is lost`);
      continue;
    }
    if (!isWhole(row, clip.number) || place.ref !== id) say(`clip ${clip.number} is torn`);
    if (!clip.blurb.includes(String(row.blurb))) say(`an edit of clip ${clip.number} is lost`);
    const isThere = clip.rank.includes(anywhere) || clip.rank.includes(String(place.rank));
    if (!isThere) say(`a move of clip ${clip.number} is lost`);
    clip.blurb = [String(row.blurb)];
    clip.rank = [String(place.rank)];
  }
  for (const [id, row] of clips) {
    if (kept.has(id)) continue;
    const number = maybe.get(id);
    const place = [...places.values()].find(({ ref }) => ref === id);
    if (number === undefined) say(`a clip nobody asked for: ${id}`);
    else if (place === undefined || !isWhole(row, number)) say(`clip ${number} is torn`);
    else kept.set(id, keptAs(number, row, place));
  }
  maybe.clear();
  if (places.size !== clips.size) say(`${clips.size} clips stand at ${places.size} places`);
  return broken;
}

function keptAs(number: number, row: Row, place: Row): Kept {
  return {
    number,
    placementId: String(place.id),
    blurb: [String(row.blurb)],
    rank: [String(place.rank)],
  };
}

function isWhole(row: Row, number: number): boolean {
  const { title, url, access } = row as { title: Row; url: unknown; access: Row };
  const { evidence } = access as { evidence: readonly string[] };
  return (
    title.found === `Page ${number}` &&
    url === `https://example.org/${number}` &&
    evidence[0] === 'x'.repeat((number * 37) % 900)
  );
}

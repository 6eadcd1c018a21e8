import { isDeepStrictEqual } from 'node:util';
import { byRank, type Placement } from '../../src/core/placement.ts';
import type { DrivenPage } from '../../test/e2e/rig.ts';
import { type Row, stored } from '../../test/e2e/stored.ts';
import { type Fault, type How, type Outcome, seededId, someOf } from './fault.ts';
import { type Ask, askInTurn, deskOrTrouble } from './in-page.ts';
import { newProfile } from './profile.ts';
import { choose, type Deed, dismiss, doIn, fields, lookAt, openRow, type Seen } from './window.ts';

const interleavings = { long: 500, short: 10 };
/** So many entries there are; so many interleavings in turn have to do with the words of one. */
const entries = 6;
const stretch = 10;
/** Within so long (ms) both windows begin. */
const apart = 60;
/** So long (ms) until both windows and the store say the same, or it is asked which is to stay. */
const patience = 10_000;
/** So long (ms) until a move that nothing is said of had nowhere to go. */
const silence = 600;

/** Two windows work on the same entries at the same time. */
export const twoWindows: Fault = {
  name: 'two-windows',
  what: 'two windows write in the same entries and move them, at once and in any order',
  browsers: ['chromium', 'firefox'],
  run,
};

async function run({ browser, isShort, random }: How): Promise<Outcome> {
  const profile = newProfile(browser);
  const running = await profile.start();
  const broken: string[] = [];
  const counted = { told: 0, lost: 0, doubled: 0, ties: 0 };
  const count = interleavings[isShort ? 'short' : 'long'];
  try {
    const mine = await running.open('popup/index.html');
    await deskOrTrouble(mine);
    const ids = await fill(mine, random);
    const theirs = await running.openWindow('popup/index.html');
    await deskOrTrouble(theirs);
    const windows = [mine, theirs] as const;
    const tied = new Set<string>();
    let moved = 0;
    let agreed = 0;
    let clip = '';
    for (let number = 0; number < count; number += 1) {
      if (number % stretch === 0) {
        clip = ids[someOf(random, ids.length)] ?? '';
      }
      const deeds = interleaving(random, number, clip, ids);
      await Promise.all(windows.map((window, at) => openRow(window, (deeds[at] as Deed).clip)));
      const said = deeds.map((one) => (one.kind === 'move' ? one.to : one.field)).join(' and ');
      const say = (what: string) => broken.push(`interleaving ${number} (${said}): ${what}`);
      const before = await lookAt(mine, clip);
      await Promise.all(windows.map((window, at) => doIn(window, deeds[at] as Deed)));
      let state = await settled(windows, clip, deeds, before.order);
      for (const what of state.wrong) say(what);
      counted.lost += state.lost;
      const [one, other] = deeds;
      const areSame = one.kind === 'move' && other.kind === 'move' && one.clip === other.clip;
      // What both do to the same is one step.
      if (areSame && one.to === other.to) agreed += 1;
      // Whoever was told decides, and both windows say so.
      for (const [at, window] of windows.entries()) {
        const deed = deeds[at] as Deed;
        if (state.seen[at]?.notice === 'failed') {
          counted.told += 1;
          await dismiss(window);
        }
        if (deed.kind === 'move' && state.seen[at]?.notice === 'done') moved += 1;
        for (const field of state.seen[at]?.asking ?? []) {
          const isMine = random() < 0.5;
          await choose(window, clip, field, isMine ? 'mine' : 'theirs');
          const kept = [isMine ? deed : deeds[1 - at]].filter((one) => one?.kind === 'type');
          state = await settled(windows, clip, kept as Deed[]);
          for (const what of state.wrong) say(`chosen: ${what}`);
          counted.lost += state.lost;
        }
        await dismiss(window);
      }
      for (const tie of state.ties) tied.add(tie);
      counted.doubled += state.doubled;
    }
    counted.ties = tied.size;
    for (const id of ids) {
      await Promise.all(windows.map((window) => openRow(window, id)));
      for (const what of (await settled(windows, id, [])).wrong) broken.push(`at the end: ${what}`);
    }
    const steps = (await stored(mine, 'undo')).filter(({ label }) => label === 'change_move');
    if (steps.length > moved || steps.length < moved - agreed) {
      broken.push(`${moved} moves were said to be done, and ${steps.length} were`);
    }
    return { figures: { interleavings: count, moves: moved, ...counted }, broken };
  } finally {
    await running.close().catch(() => undefined);
    profile.remove();
  }
}

/** Entries in the first section of the first desk; gives the ids of their clips. */
async function fill(page: DrivenPage, random: () => number): Promise<readonly string[]> {
  const asks = Array.from({ length: entries }, (_, number): Ask => {
    const [clipId = '', placementId = '', orderId = ''] = [0, 1, 2].map(() => seededId(random));
    return { kind: 'clip', number, ids: { clipId, placementId, orderId } };
  });
  const { done } = await askInTurn(page, asks, 4);
  if (done < entries) throw new Error('the desk could not be filled');
  return asks.flatMap((one) => (one.kind === 'clip' ? one.ids.clipId : []));
}

/** What the two windows do at once. */
function interleaving(
  random: () => number,
  number: number,
  clip: string,
  ids: readonly string[],
): readonly [Deed, Deed] {
  const wait = () => Math.round(random() * apart);
  const typing = (at: number, name: string): Deed => ({
    ...{ kind: 'type', clip, field: fields[at % fields.length] ?? 'title' },
    ...{ words: `${number}${name}`, wait: wait() },
  });
  const moving = (of: string): Deed => ({
    ...{ kind: 'move', clip: of, to: random() < 0.5 ? 'up' : 'down', wait: wait() },
  });
  const field = someOf(random, fields.length);
  const kind = random();
  if (kind < 0.3) return [typing(field, 'a'), typing(field, 'b')];
  if (kind < 0.6) {
    const other = field + 1 + someOf(random, fields.length - 1);
    return [typing(field, 'a'), typing(other, 'b')];
  }
  const one = ids[someOf(random, ids.length)] ?? clip;
  if (kind < 0.8) return [moving(one), moving(ids[someOf(random, ids.length)] ?? clip)];
  return random() < 0.5 ? [moving(one), typing(field, 'b')] : [typing(field, 'a'), moving(one)];
}

/** What both windows and the store hold once nothing is on its way. */
interface State {
  readonly seen: readonly Seen[];
  /** What does not fit, in a sentence each. */
  readonly wrong: readonly string[];
  /** How much that was typed is nowhere. */
  readonly lost: number;
  /** How many entries stand twice, or nowhere. */
  readonly doubled: number;
  /** Entries that share a rank, by their ids and that. */
  readonly ties: readonly string[];
  /** Whether nothing is said of a move, of an entry that stands at the very end it was moved to. */
  readonly isSilent: boolean;
}

/**
 * Waits until what was done is in the store, or its window asks which words are to stay, and until
 * both windows show what the store holds; `before` is the order they were done in.
 */
async function settled(
  windows: readonly DrivenPage[],
  clip: string,
  deeds: readonly Deed[],
  before?: Seen['order'],
): Promise<State> {
  const begun = performance.now();
  for (;;) {
    const seen = await Promise.all(windows.map((window) => lookAt(window, clip)));
    const state = stateOf(seen, await storeOf(windows[0] as DrivenPage), clip, deeds, before);
    const ms = performance.now() - begun;
    if (state.wrong.length === 0 && (!state.isSilent || ms > silence)) return state;
    if (ms > patience) return state;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

interface Store {
  readonly clips: readonly Row[];
  readonly placements: readonly Placement[];
}

async function storeOf(page: DrivenPage): Promise<Store> {
  const [clips, placements] = await Promise.all([
    stored(page, 'clips'),
    stored(page, 'placements'),
  ]);
  return { clips, placements: placements as unknown as readonly Placement[] };
}

function stateOf(
  seen: readonly Seen[],
  { clips, placements }: Store,
  clip: string,
  deeds: readonly Deed[],
  before?: Seen['order'],
): State {
  // Once somebody has chosen, nothing is to be asked any more.
  const isAsked = before !== undefined;
  const wrong: string[] = [];
  const row = clips.find(({ id }) => id === clip) as Row;
  const title = row.title as { readonly found: string; readonly corrected: string | null };
  const holds = { title: title.corrected ?? title.found, blurb: row.blurb, aside: row.aside };
  let lost = 0;
  let isSilent = false;
  for (const [at, deed] of deeds.entries()) {
    const window = seen[at] as Seen;
    if (deed.kind === 'move') {
      if (!isAsked || window.notice !== null) continue;
      if ([before, window.order].some((order) => isAtEnd(order, deed))) isSilent = true;
      else wrong.push(`nothing was said of the move to ${deed.to}`);
      continue;
    }
    const isStored = String(holds[deed.field]).includes(deed.words);
    const isBeingAsked =
      isAsked &&
      window.asking.includes(deed.field) &&
      window.values[deed.field]?.includes(deed.words) === true;
    if (isStored || isBeingAsked) continue;
    lost += 1;
    wrong.push(`“${deed.words}” is nowhere: the ${deed.field} is “${holds[deed.field]}”`);
  }
  for (const [at, { values, asking, order }] of seen.entries()) {
    for (const field of fields) {
      const shown = values[field];
      // Where another entry is open, nothing of this one is shown.
      if (shown === undefined || (asking.includes(field) ? isAsked : shown === holds[field]))
        continue;
      wrong.push(`window ${at} shows the ${field} “${shown}”, not “${holds[field]}”`);
    }
    const inStore = placements.toSorted(
      (a, b) => sectionAt(order, a) - sectionAt(order, b) || byRank(a, b),
    );
    const shown = order.flatMap(({ clips: of }) => of);
    if (
      !isDeepStrictEqual(
        shown,
        inStore.map(({ ref }) => ref),
      )
    ) {
      wrong.push(`window ${at} shows another order than the store holds`);
    }
  }
  const places = placements.map(({ ref }) => ref);
  const doubled = Math.abs(places.length - clips.length) + places.length - new Set(places).size;
  if (doubled > 0) wrong.push(`${clips.length} entries stand at ${places.length} places`);
  return { seen, wrong, lost, doubled, ties: tiesOf(placements), isSilent };
}

/** Whether an entry stands at the very end of the issue that it was to be moved to. */
function isAtEnd(order: Seen['order'], { clip, to }: Extract<Deed, { kind: 'move' }>): boolean {
  // The inbox is no section.
  const sections = order.filter(({ id }) => id.includes('-'));
  return to === 'up' ? sections[0]?.clips[0] === clip : sections.at(-1)?.clips.at(-1) === clip;
}

function sectionAt(order: Seen['order'], { section }: Placement): number {
  return order.findIndex(({ id }) => id === section);
}

function tiesOf(placements: readonly Placement[]): readonly string[] {
  return placements.flatMap((one) =>
    placements
      .filter((two) => two.id > one.id && two.section === one.section && two.rank === one.rank)
      .map((two) => `${one.id} ${two.id} ${one.rank}`),
  );
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changeOf } from '../../src/core/change.ts';
import type { Clip } from '../../src/core/clip.ts';
import { entriesOf } from '../../src/core/draft.ts';
import { equal } from '../../src/core/equal.ts';
import type { Issue } from '../../src/core/issue.ts';
import { makePassage, type Passage } from '../../src/core/passage.ts';
import { byRank, type Placement, rankBetween } from '../../src/core/placement.ts';
import { correct } from '../../src/core/stored.ts';
import { change } from '../../src/store/change.ts';
import { database } from '../../src/store/database.ts';
import { draftOf } from '../../src/store/desk-view.ts';
import { clipOf, idOf, issue, newsletter, orderOf, placementOf, quoteOf } from '../sample.ts';
import { freshStore, put } from './fresh-store.ts';

const quotes = [71, 72].map((number) => quoteOf('At the quay', { id: idOf(number) }));
const clips = [31, 32].map((number) => clipOf(number, { quotes }));
const passages = [41, 42].map((number) =>
  makePassage({ id: idOf(number), newsletter: newsletter.id, markdown: 'Low water' }),
);
const placements = [
  ...clips.map((clip, at) => placementOf(50 + at, clip, { rank: `a${at}` })),
  ...passages.map((one, at) => placementOf(60 + at, one, { kind: 'passage', rank: `a${at + 2}` })),
];

/** What a window holds of the store: as it was when it last looked, and what it wrote since. */
type Copy = ReadonlyMap<string, Clip | Issue | Passage | Placement>;

/** Something of the issue that a person alters at one stroke. */
interface Field {
  readonly name: string;
  readonly store: 'clips' | 'issues' | 'passages' | 'placements';
  readonly id: string;
  readonly read: (copy: Copy) => unknown;
  /** The record with another value, one of a few. */
  readonly write: (copy: Copy, choice: number) => Clip | Issue | Passage | Placement;
}

const texts = ['ebb', 'flood', 'slack'];

function field<R extends Clip | Issue | Passage | Placement>(
  name: string,
  store: Field['store'],
  id: string,
  read: (record: R) => unknown,
  write: (record: R, choice: number, copy: Copy) => R,
): Field {
  const of = (copy: Copy) => copy.get(id) as R;
  return {
    name: `${name} of ${id}`,
    store,
    id,
    read: (copy) => read(of(copy)),
    write: (copy, choice) => write(of(copy), choice, copy),
  };
}

const text = (choice: number) => texts[choice % texts.length] ?? '';

function shown(quote: number) {
  const of = ({ quotes }: Clip) => quotes.find(({ id }) => id === idOf(quote))?.shown;
  const write = (clip: Clip, choice: number): Clip => ({
    ...clip,
    quotes: clip.quotes.map((one) =>
      one.id === idOf(quote) ? { ...one, shown: text(choice) } : one,
    ),
  });
  return [of, write] as const;
}

function ofSection(section: string, part: 'heading' | 'intro') {
  const of = ({ sections }: Issue) => sections.find(({ id }) => id === section)?.[part];
  const write = (one: Issue, choice: number): Issue => ({
    ...one,
    sections: one.sections.map((each) =>
      each.id === section ? { ...each, [part]: text(choice) } : each,
    ),
  });
  return [of, write] as const;
}

/** Puts a placement before another one, or at the end of a section, as the window sees them. */
function move(placement: Placement, choice: number, copy: Copy): Placement {
  const section = issue.sections[choice % 2]?.id ?? '';
  const there = [...copy.values()]
    .filter((one): one is Placement => 'rank' in one && one.section === section)
    .filter(({ id }) => id !== placement.id)
    .sort(byRank);
  const at = choice % (there.length + 1);
  const rank = rankBetween(there[at - 1]?.rank ?? null, there[at]?.rank ?? null);
  return { ...placement, section, rank };
}

const fields: readonly Field[] = [
  ...clips.flatMap(({ id }) => [
    field<Clip>(
      'blurb',
      'clips',
      id,
      (c) => c.blurb,
      (c, n) => ({ ...c, blurb: text(n) }),
    ),
    field<Clip>(
      'aside',
      'clips',
      id,
      (c) => c.aside,
      (c, n) => ({ ...c, aside: text(n) }),
    ),
    field<Clip>(
      'title',
      'clips',
      id,
      (clip) => clip.title.corrected,
      (clip, choice) => ({ ...clip, title: correct(clip.title, text(choice)) }),
    ),
    field<Clip>('one quote', 'clips', id, ...shown(71)),
    field<Clip>('another quote', 'clips', id, ...shown(72)),
  ]),
  field<Issue>(
    'preamble',
    'issues',
    issue.id,
    (one) => one.preamble,
    (one, choice) => ({ ...one, preamble: text(choice) }),
  ),
  field<Issue>('one heading', 'issues', issue.id, ...ofSection(idOf(11), 'heading')),
  field<Issue>('one introduction', 'issues', issue.id, ...ofSection(idOf(11), 'intro')),
  field<Issue>('another heading', 'issues', issue.id, ...ofSection(idOf(12), 'heading')),
  field<Issue>(
    'the order of sections',
    'issues',
    issue.id,
    ({ sections }) => sections.map(({ id }) => id),
    (one) => ({ ...one, sections: one.sections.toReversed() }),
  ),
  ...passages.map(({ id }) =>
    field<Passage>(
      'words',
      'passages',
      id,
      (passage) => passage.markdown,
      (passage, choice) => ({ ...passage, markdown: text(choice) }),
    ),
  ),
  ...placements.map(({ id }) =>
    field<Placement>('place', 'placements', id, ({ section, rank }) => ({ section, rank }), move),
  ),
];

/** What a window does: looks at the store anew, or alters something, knowing what it knows. */
const step = fc.record({
  window: fc.constantFrom(0 as const, 1 as const),
  looks: fc.constantFrom(true, false, false, false, false, false, false),
  field: fc.constantFrom(...fields),
  choice: fc.nat({ max: 9 }),
});
/** Steps that are on their way to the store at the same time. */
const burst = fc.array(step, { minLength: 1, maxLength: 3 });
const interleavings = fc.array(burst, { minLength: 4, maxLength: 16 });

async function stored(): Promise<Copy> {
  const db = await database();
  const names = ['clips', 'issues', 'passages', 'placements'] as const;
  const all = (await Promise.all(names.map((name) => db.getAll(name)))).flat();
  return new Map(all.map((record) => [record.id, record]));
}

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What a step would change, by what its window knows; null where it only looks, or changes nothing. */
function wish(copies: readonly [Copy, Copy], { window, looks, field: of, choice }: Step) {
  const copy = copies[window];
  const [record, after] = [copy.get(of.id), of.write(copy, choice)];
  const [known, next] = [of.read(copy), of.read(new Map(copy).set(of.id, after))];
  const isNone = looks || record === undefined || equal(known, next);
  const wanted = isNone ? null : changeOf(of.store, record as never, after as never);
  return { wanted, known, next };
}

/** Sends a change to the store; gives what it was refused for, null where it is in. */
function outcomeOf(wanted: Change): Promise<unknown> {
  return change(orderOf([wanted], { label: 'change_edit' })).then(
    () => null,
    (error: unknown) => error,
  );
}

describe('two windows at once', () => {
  it('lose no field, tell the later of one field, and see one order', async () => {
    const counted = { accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(interleavings, async (bursts) => {
        await freshStore();
        await put('issues', issue);
        await put('clips', ...clips);
        await put('passages', ...passages);
        await put('placements', ...placements);
        const start = await stored();
        let before = start;
        /** What each field holds by now, of all that was accepted. */
        const truth = new Map(fields.map((one) => [one, one.read(start)]));
        const copies: [Copy, Copy] = [start, start];
        for (const steps of bursts) {
          const wishes = steps.map((one) => ({ ...one, ...wish(copies, one) }));
          const outcomes = await Promise.all(
            wishes.map(({ wanted }) => wanted && outcomeOf(wanted)),
          );
          for (const [at, { window, looks, field: of, wanted, known, next }] of wishes.entries()) {
            if (looks) copies[window] = before;
            if (wanted === null) continue;
            if (equal(truth.get(of), known) || equal(truth.get(of), next)) {
              expect(outcomes[at], of.name).toBeNull();
              truth.set(of, next);
              copies[window] = new Map(copies[window]).set(of.id, wanted.after as Clip);
              counted.accepted += 1;
            } else {
              expect(outcomes[at], of.name).toMatchObject({ name: 'Failure', code: 'conflict' });
              counted.refused += 1;
            }
          }
          const after = await stored();
          for (const one of fields) expect(one.read(after), one.name).toEqual(truth.get(one));
          expectRevisions(before, after);
          before = after;
        }
        await expectOneOrder();
      }),
      { numRuns: 500, seed: 20261129 },
    );
    // Neither is the exception.
    expect(counted.accepted).toBeGreaterThan(2_000);
    expect(counted.refused).toBeGreaterThan(200);
  }, 120_000);
});

/** What was altered has a higher revision, and nothing else another one. */
function expectRevisions(before: Copy, after: Copy): void {
  for (const [id, record] of after) {
    const was = before.get(id)?.rev ?? 0;
    if (equal({ ...before.get(id), rev: 0 }, { ...record, rev: 0 })) expect(record.rev).toBe(was);
    else expect(record.rev).toBeGreaterThan(was);
  }
}

/** Every reader has all that stands in the issue, in the same order, in which no two are equal. */
async function expectOneOrder(): Promise<void> {
  const db = await database();
  const current = (await db.get('issues', issue.id)) ?? issue;
  const readings = await Promise.all([1, 2].map(() => draftOf(newsletter, current)));
  const [one, other] = readings.map((draft) => entriesOf(draft).map(({ placement }) => placement));
  expect(one).toEqual(other);
  expect(one).toHaveLength(placements.length);
  for (const { id } of current.sections) {
    const there = (one ?? []).filter(({ section }) => section === id);
    // As the index of the store has it, and each strictly before the next.
    const range = IDBKeyRange.bound([issue.id, id, ''], [issue.id, id, '\uffff']);
    expect(there).toEqual(await db.getAllFromIndex('placements', 'place', range));
    const steps = there.slice(1).map((next, at) => byRank(there[at] as Placement, next));
    expect(steps.every((sign) => sign < 0)).toBe(true);
  }
}

import type { Change } from '../core/change.ts';
import type { Draft } from '../core/draft.ts';
import { foundIn, type Sought, withWords } from './find-words.ts';
import { issuePlaces, type Worded, type WordPlace } from './issue-places.ts';
import { replacedInProse, type Sighting, sighting, wordsInProse } from './prose-words.ts';

/** One time that words stand in an issue. */
export interface Find extends Sighting {
  readonly place: WordPlace;
  /** Which of those in its place it is, from 0. */
  readonly nth: number;
}

/** Where words stand in an issue, in the order in which the desk shows it. */
export function findInIssue(draft: Draft, sought: Sought): readonly Find[] {
  return issuePlaces(draft).flatMap((place) =>
    sightings(place, sought).map((one, nth) => ({ ...one, place, nth })),
  );
}

function sightings(place: WordPlace, sought: Sought): readonly Sighting[] {
  return textsOf(place).flatMap((text) => foundIn(text, sought).map((one) => sighting(text, one)));
}

/** What was read of the prose of each record, as a search asks for it with every key. */
const read = new WeakMap<Worded, Map<string, readonly string[]>>();

function textsOf({ record, text, isProse }: WordPlace): readonly string[] {
  if (!isProse) return [text];
  const known = read.get(record) ?? new Map<string, readonly string[]>();
  read.set(record, known);
  const texts = known.get(text) ?? wordsInProse(text);
  known.set(text, texts);
  return texts;
}

/** How many places words were found in. */
export function placesOf(finds: readonly Find[]): number {
  return new Set(finds.map(({ place }) => place)).size;
}

/**
 * The changes that put other words where some were found: everywhere, or at one find alone. What a
 * source says is left as it is. `now` is ISO 8601 UTC.
 */
export function replaceFinds(
  finds: readonly Find[],
  words: { readonly sought: Sought; readonly put: string },
  now: string,
): readonly Change[] {
  const edits = new Map<string, { readonly place: WordPlace; after: Worded }>();
  for (const place of new Set(finds.map((find) => find.place))) {
    if (place.write === null) continue;
    const within = finds.filter((find) => find.place === place);
    const edit = edits.get(place.record.id) ?? { place, after: place.record };
    edits.set(place.record.id, {
      ...edit,
      after: place.write(edit.after, rewritten(place, within, words)),
    });
  }
  return [...edits.values()].flatMap(({ place: { store, record }, after }) => {
    if (after === record) return [];
    const dated = store === 'clips' ? { ...after, updated: now } : after;
    return [{ store, id: record.id, before: record, after: dated } as Change];
  });
}

/** The text of a place with other words at these finds: all that it has, or one. */
function rewritten(
  { text, isProse }: WordPlace,
  finds: readonly Find[],
  { sought, put }: { readonly sought: Sought; readonly put: string },
): string {
  const nths = new Set(finds.map(({ nth }) => nth));
  if (!isProse) {
    const stretches = foundIn(text, sought).filter((_, index) => nths.has(index));
    return withWords(text, stretches, put);
  }
  return replacedInProse(text, sought, put, (nth) => nths.has(nth));
}

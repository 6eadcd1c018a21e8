import type { RootContent } from 'mdast';
import type { Clip } from '../core/clip.ts';
import type { Draft } from '../core/draft.ts';
import { entryTree } from '../templates/draft-tree.ts';
import { type EntryField, entryFields } from './entry-fields.ts';
import { type Unit, unitsOf, type Write } from './printed-units.ts';
import { unspelled } from './spelled.ts';

/** What an entry is read back with. */
export interface EntryHouse {
  /** With every clip in hand that its words may name. */
  readonly draft: () => Draft;
  readonly write: Write;
  /** Blocks as the curator's words in the stored dialect; `before` is what they were. */
  readonly prose: (blocks: readonly RootContent[], before: string) => string;
}

/**
 * Reads an edited entry back into its clip: whichever of its fields the house's template prints the new
 * words from, corrected; all else that the clip knows stays. Null where no correction makes the template
 * print the entry to the letter: nothing is guessed.
 */
export function entryBack(clip: Clip, file: readonly Unit[], house: EntryHouse): Clip | null {
  const wanted = said(file);
  const print = (one: Clip) => said(printedUnits(one, house));
  if (print(clip) === wanted) return clip;
  for (const attempt of attemptsFor(entryFields(clip))) {
    const read = readWith(attempt, clip, wanted, { ...house, print });
    if (read !== null && print(read) === wanted) return read;
  }
  return null;
}

function printedUnits(clip: Clip, { draft, write }: EntryHouse): readonly Unit[] {
  const children = [...entryTree({ kind: 'clip', clip }, { ...draft(), woven: new Set() })];
  return unitsOf(write({ type: 'root', children }));
}

function said(units: readonly Unit[]): string {
  return units.map(({ unnumbered }) => unnumbered).join('');
}

/** What is supposed of a field: other words, other words that come to an end, or none any more. */
interface Supposed {
  readonly field: EntryField;
  readonly as: 'open' | 'stopped' | 'none';
}

/** More fields than this are not supposed to have changed two at a time. */
const most = 14;

/** What may have changed, what is likelier first: one field, all of them, two. */
function attemptsFor(fields: readonly EntryField[]): readonly (readonly Supposed[])[] {
  const single = fields.flatMap((field) => field.ways.map((as): Supposed => ({ field, as })));
  const all = fields
    .filter(({ isThere }) => isThere)
    .map((field): Supposed => ({ field, as: 'open' }));
  const pairs = single.flatMap((one, at) =>
    single.slice(at + 1).flatMap((other) => (one.field === other.field ? [] : [[one, other]])),
  );
  return [...single.map((one) => [one]), all, ...(fields.length > most ? [] : pairs)];
}

/** Reads what stands in the places of the supposed fields; null where the rest is not as it was. */
function readWith(
  attempt: readonly Supposed[],
  clip: Clip,
  wanted: string,
  { print, prose }: EntryHouse & { readonly print: (clip: Clip) => string },
): Clip | null {
  let holed = clip;
  let count = 0;
  const holes = attempt.map(({ field, as }) => {
    const ids = as === 'none' ? [] : Array.from({ length: field.parts }, () => count++);
    holed =
      as === 'none'
        ? field.cleared(holed)
        : field.put(
            holed,
            ids.map((id) => sign(id, as)),
          );
    return ids;
  });
  const values = valuesIn(print(holed), wanted);
  if (values === null) return null;
  let read: Clip | null = clip;
  for (const [at, { field, as }] of attempt.entries()) {
    if (read === null) return null;
    const nodes = (holes[at] ?? []).map((id) => unspelled(values.get(id) ?? ''));
    if (as === 'none') read = field.cleared(read);
    else if (nodes.some((one) => one === null)) return null;
    else
      read = field.read(
        read,
        nodes.flatMap((one) => (one === null ? [] : [one])),
        prose,
      );
  }
  return read;
}

/** What stands for the words of a field; `stopped`, its full stop is part of it. */
function sign(id: number, as: Supposed['as']): string {
  return as === 'stopped' ? `\ue003${id}\ue005.` : `\ue003${id}\ue004`;
}

/** What stands in a text where another has signs, by their ids; null where they differ elsewhere. */
function valuesIn(pattern: string, text: string): ReadonlyMap<number, string> | null {
  const parts = pattern.split(/\ue003(\d+)(?:\ue004|\ue005\.)/);
  const [first = ''] = parts;
  if (!text.startsWith(first)) return null;
  const values = new Map<number, string>();
  let from = first.length;
  for (let at = 1; at < parts.length; at += 2) {
    const [id, next = ''] = [Number(parts[at]), parts[at + 1]];
    const isLast = at + 2 >= parts.length;
    const to = isLast ? text.length - next.length : text.indexOf(next, from);
    if (to < from || !text.startsWith(next, to)) return null;
    const value = text.slice(from, to);
    if ((values.get(id) ?? value) !== value) return null;
    values.set(id, value);
    from = to + next.length;
  }
  return from === text.length ? values : null;
}

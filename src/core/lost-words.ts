import type { Change } from './change.ts';
import { equal } from './equal.ts';
import { mergeValue } from './merge-value.ts';
import type { Stored } from './stored.ts';

/** What was typed in a record and is not in it, and what stands there instead. */
export interface LostWords {
  /** The names of the fields. */
  readonly fields: readonly string[];
  readonly mine: string;
  readonly theirs: string;
}

/** Fields that follow others, or the clock. */
const following: readonly string[] = ['rev', 'updated', 'key'];

/** What a change typed that the record does not say by now; null where it says all of it. */
export function lostWords({ before, after }: Change, current: Stored | null): LostWords | null {
  if (after === null) return null;
  const [was, mine, theirs] = [fieldsOf(before), fieldsOf(after), fieldsOf(current)];
  const fields = Object.keys(mine).filter(
    (name) =>
      !following.includes(name) &&
      !equal(was[name], mine[name]) &&
      !equal(mine[name], theirs[name]),
  );
  if (fields.length === 0) return null;
  const texts = (of: Fields, beside: Fields) =>
    fields.flatMap((name) => textsBeside(of[name], beside[name])).join('\n');
  return { fields, mine: texts(mine, theirs), theirs: texts(theirs, mine) };
}

/**
 * The change as one made over what the record says by now: where both altered the same, theirs gives
 * way; what only they altered stays.
 */
export function overTheirs(one: Change, current: Stored | null): Change {
  const { before, after } = one;
  if (before === null || after === null || current === null) return one;
  return { ...one, before: rebased(before, after, current) } as Change;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return Object(value) as Fields;
}

/** What to have altered from, so that nothing is in conflict: theirs where it would be. */
function rebased(before: unknown, after: unknown, current: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after) && Array.isArray(current)) {
    const things = before.map((one) => {
      const [mine, theirs] = [withId(after, one), withId(current, one)];
      return mine && theirs ? rebased(one, mine, theirs) : one;
    });
    return fits(things, after, current) ? things : current;
  }
  if (isFields(before) && isFields(after) && isFields(current)) {
    const parts = Object.keys(after).map((name) => {
      const part = [before[name], after[name], current[name]] as const;
      return [name, fits(...part) ? before[name] : rebased(...part)] as const;
    });
    return Object.fromEntries(parts);
  }
  return current;
}

function fits(before: unknown, after: unknown, current: unknown): boolean {
  return mergeValue(before, after, current) !== null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withId(list: readonly unknown[], thing: unknown): unknown {
  const { id } = fieldsOf(thing);
  return list.find((one) => id !== undefined && fieldsOf(one).id === id);
}

/** The texts in a value that another does not say in the same place. */
function textsBeside(value: unknown, other: unknown): readonly string[] {
  if (equal(value, other)) return [];
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) {
    const others = Array.isArray(other) ? other : [];
    return value.flatMap((one, at) => textsBeside(one, withId(others, one) ?? others[at]));
  }
  if (!isFields(value)) return [];
  const beside = fieldsOf(other);
  return Object.entries(value).flatMap(([name, one]) => textsBeside(one, beside[name]));
}

import { equal } from './equal.ts';

/**
 * Brings a change of one value (`before` → `after`) onto what it is by now. Lists of things with
 * ids (quotes, sections) are merged thing by thing, and such a thing field by field, so that two
 * who work on different ones, or on different sides of one, do not meet. What was found and what it
 * was corrected to are such sides: a page is read again while somebody corrects what it said. Null
 * where both altered the same differently; else the value, in a box.
 */
export function mergeValue(
  before: unknown,
  after: unknown,
  current: unknown,
): { readonly value: unknown } | null {
  if (equal(after, before)) return { value: current };
  if (equal(current, before) || equal(current, after)) return { value: after };
  if (hasSides(before) && hasSides(after) && hasSides(current)) {
    const value = mergeFields(before, after, current);
    return value && { value };
  }
  if (!isList(before) || !isList(after) || !isList(current)) return null;
  const order = mergeOrder(idsOf(before), idsOf(after), idsOf(current));
  if (order === null) return null;
  const merged: Thing[] = [];
  for (const id of order) {
    const thing = mergeThing(withId(before, id), withId(after, id), withId(current, id));
    if (thing === null) return null;
    merged.push(...thing);
  }
  return { value: merged };
}

type Thing = Fields & { readonly id: string };

/** The thing as both left it, none where one removed it; null where they disagree about it. */
function mergeThing(before?: Thing, after?: Thing, current?: Thing): readonly Thing[] | null {
  if (equal(after, before) || equal(after, current)) return current ? [current] : [];
  if (equal(current, before)) return after ? [after] : [];
  const merged = before && after && current && mergeFields(before, after, current);
  return merged ? [merged as Thing] : null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Each field as whoever altered it left it; null where both altered one differently. */
function mergeFields(before: Fields, after: Fields, current: Fields): Fields | null {
  const merged: Record<string, unknown> = { ...current };
  for (const name of Object.keys(after)) {
    const field = mergeValue(before[name], after[name], current[name]);
    if (field === null) return null;
    merged[name] = field.value;
  }
  return merged;
}

/** Whether it is a value with its correction, or holds one (how far a page is open). */
function hasSides(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return isCorrectable(value) || Object.values(value).some(isCorrectable);
}

function isCorrectable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'found' in value && 'corrected' in value;
}

/** The order of whoever changed it, with what the other added behind; null where both did. */
function mergeOrder(
  before: readonly string[],
  after: readonly string[],
  current: readonly string[],
): readonly string[] | null {
  const inAll = (ids: readonly string[]) =>
    ids.filter((id) => before.includes(id) && after.includes(id) && current.includes(id));
  const [mine, theirs] = [inAll(after), inAll(current)];
  const untouched = inAll(before);
  if (!equal(mine, untouched) && !equal(theirs, untouched) && !equal(mine, theirs)) return null;
  const [leading, other] = equal(mine, untouched) ? [current, after] : [after, current];
  return [...new Set([...leading, ...other])];
}

function isList(value: unknown): value is readonly Thing[] {
  const isThing = (one: unknown) =>
    typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string';
  return Array.isArray(value) && value.every(isThing);
}

function idsOf(list: readonly Thing[]): readonly string[] {
  return list.map(({ id }) => id);
}

function withId(list: readonly Thing[], id: string): Thing | undefined {
  return list.find((one) => one.id === id);
}

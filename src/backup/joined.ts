import { equal } from '../core/equal.ts';
import type { Issue } from '../core/issue.ts';
import type { Newsletter } from '../core/newsletter.ts';

/**
 * An issue of the file and the one here as one, where neither says anything that the other says in
 * other words; null where they do.
 */
export function joinedIssue(ours: Issue, theirs: Issue): Issue | null {
  // Whether it went out is not the file's to say, unless it is all that the file says.
  const isAsHere = theirs.status === ours.status || theirs.status === 'draft';
  return isAsHere ? joinedRecord(ours, { ...theirs, status: ours.status }) : null;
}

/** A newsletter of the file and the one here as one; null as above. */
export function joinedNewsletter(ours: Newsletter, theirs: Newsletter): Newsletter | null {
  // What was learnt of a site last is nobody's words, and learnt again.
  const sectionMemory = { ...theirs.sectionMemory, ...ours.sectionMemory };
  return joinedRecord({ ...ours, sectionMemory }, { ...theirs, sectionMemory });
}

function joinedRecord<T extends { readonly rev: number }>(ours: T, theirs: T): T | null {
  const both = joined(ours, { ...theirs, rev: ours.rev });
  return both && (both.value as T);
}

/**
 * Two values as one that says what both say, in a box; null where both say something, and not the
 * same. Of lists, ours comes first, with what only theirs has behind it.
 */
function joined(ours: unknown, theirs: unknown): { readonly value: unknown } | null {
  if (equal(ours, theirs) || isNothing(theirs)) return { value: ours };
  if (isNothing(ours)) return { value: theirs };
  if (Array.isArray(ours) && Array.isArray(theirs)) return joinedLists(ours, theirs);
  if (!isFields(ours) || !isFields(theirs)) return null;
  const fields = new Map(Object.entries(ours));
  for (const [name, theirField] of Object.entries(theirs)) {
    const field = joined(fields.get(name), theirField);
    if (field === null) return null;
    fields.set(name, field.value);
  }
  return { value: Object.fromEntries(fields) };
}

function joinedLists(ours: readonly unknown[], theirs: readonly unknown[]) {
  const value = [...ours];
  for (const their of theirs) {
    const at = value.findIndex((our) => isSameThing(our, their));
    const thing = at === -1 ? { value: their } : joined(value[at], their);
    if (thing === null) return null;
    value.splice(at === -1 ? value.length : at, at === -1 ? 0 : 1, thing.value);
  }
  return { value };
}

/** Whether two of a list are the same one: by their ids, or by all they say. */
function isSameThing(one: unknown, other: unknown): boolean {
  const isNamed = isFields(one) && isFields(other) && 'id' in one && 'id' in other;
  return isNamed ? one.id === other.id : equal(one, other);
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

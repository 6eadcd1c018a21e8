/**
 * A JSON value as text that is the same whenever the value is: the keys of every object in the order
 * of their letters, no white space. Half a surrogate pair is escaped, so that the text is always
 * well-formed.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).map(([key, one]) => [key, sorted(one)] as const);
  // Defined, not assigned: a key `__proto__` is a key like any other.
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

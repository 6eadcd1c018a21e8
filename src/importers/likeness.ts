/** How much two rows have in common whatever their order, from 0 to 1: twice what both have, of all. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of one) counts.set(value, (counts.get(value) ?? 0) + 1);
  let shared = 0;
  for (const value of other) {
    const left = counts.get(value) ?? 0;
    if (left === 0) continue;
    shared += 1;
    counts.set(value, left - 1);
  }
  const all = one.length + other.length;
  return all === 0 ? 0 : (2 * shared) / all;
}

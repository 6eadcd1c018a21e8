/**
 * The name that somebody most likely meant; null where none is near: more than a third of the signs
 * would have to be others (of short names: more than one).
 */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(typed.length / 3));
  const near = names
    .map((name) => ({ name, away: distance(typed.toLowerCase(), name) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away);
  return near[0]?.name ?? null;
}

/** How many signs have to be put in, left out, changed, or changed with their neighbour. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > one.length) return Number.POSITIVE_INFINITY;
  let [before, row] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}

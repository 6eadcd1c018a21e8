/** So many comparisons are made at most; beyond them only what stands once in both is held together. */
const most = 6_000_000;

/**
 * The longest run of the same that two rows have in common, in order: places in the first, and where
 * they are in the second. In rows too long to compare it is one of the longer ones.
 */
export function commonRun(
  one: readonly string[],
  other: readonly string[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let start = 0;
  const short = Math.min(one.length, other.length);
  while (start < short && one[start] === other[start]) found.set(start, start++);
  let end = 0;
  while (end < short - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const inner = [
    one.slice(start, one.length - end),
    other.slice(start, other.length - end),
  ] as const;
  const within =
    inner[0].length * inner[1].length > most ? onceInBoth(...inner) : longest(...inner);
  for (const [at, there] of within) found.set(start + at, start + there);
  for (let back = end; back > 0; back -= 1) found.set(one.length - back, other.length - back);
  return found;
}

function longest(one: readonly string[], other: readonly string[]): readonly Pair[] {
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        one[i] === other[j]
          ? lengthAt(i + 1, j + 1) + 1
          : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

type Pair = readonly [number, number];

function onceInBoth(one: readonly string[], other: readonly string[]): readonly Pair[] {
  const [here, there] = [placesOnce(one), placesOnce(other)];
  const pairs = [...here].flatMap(([key, at]): readonly Pair[] => {
    const found = there.get(key);
    return found === undefined ? [] : [[at, found]];
  });
  return rising(pairs.map(([, at]) => at)).flatMap((index) => {
    const pair = pairs[index];
    return pair === undefined ? [] : [pair];
  });
}

function placesOnce(row: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, key] of row.entries()) {
    if (places.has(key)) twice.add(key);
    places.set(key, at);
  }
  for (const key of twice) places.delete(key);
  return places;
}

/** The places of the longest part of a row that only rises: all others would have to move. */
export function rising<T extends number | string>(row: readonly T[]): readonly number[] {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, value] of row.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const tail = row[tails[middle] ?? 0];
      if (tail !== undefined && tail < value) low = middle + 1;
      else high = middle;
    }
    before[at] = tails[low - 1];
    tails[low] = at;
  }
  const places: number[] = [];
  for (let at = tails.at(-1); at !== undefined; at = before[at]) places.unshift(at);
  return places;
}

/** One way in which an issue that is written again may read otherwise, and why. */
interface KnownDifference {
  readonly what: string;
  readonly why: string;
  /** The words as they are once the difference is out of the way. */
  readonly without: (words: string) => string;
}

/** Each makes alike what differs for a reason that lies in the text written after, not in the tool. */
const knownDifferences: readonly KnownDifference[] = [
  {
    what: 'an unseen sign',
    why: 'a zero-width or no-break space that a mail program left behind; nobody types those',
    without: (words) => words.replace(/[\u200b\u2060\ufeff]/g, '').replace(/\u00a0/g, ' '),
  },
  {
    what: 'the blank before a sign-off',
    why: 'the house has one way to close an aside; the text written after has several',
    without: (words) => words.replace(/\s*—Ed\.?\s*\]/g, ' —Ed.]').replace(/—Ed\]/g, '—Ed.]'),
  },
  {
    what: 'broken emphasis',
    why: 'signs of emphasis that stand in the text as signs, since blanks or letters are beside them',
    without: (words) =>
      words.replace(/(?<![\w`])[*_]{1,4}(?=\S)|(?<=\S)[*_]{1,4}(?![\w`(])|[*_]{2}/g, ''),
  },
  {
    what: 'blanks around marked words',
    why: 'a blank that is missing or doubled where emphasis, an aside or a link meets other words',
    without: (words) => words.replace(/\s+/g, ''),
  },
];

/** What a difference did: how often it made two alike that were not. */
export interface Explained {
  readonly what: string;
  readonly why: string;
  readonly times: number;
}

/**
 * Compares two lists of words item by item. Gives the differences that are known, with how many
 * items each explains, and the pairs that none explains.
 */
export function explained(
  wanted: readonly string[],
  got: readonly string[],
): {
  readonly known: readonly Explained[];
  readonly unknown: readonly (readonly [string, string])[];
} {
  const times = knownDifferences.map(() => 0);
  const unknown: [string, string][] = [];
  for (let at = 0; at < Math.max(wanted.length, got.length); at += 1) {
    let [one, other] = [wanted[at] ?? '∅', got[at] ?? '∅'];
    for (const [index, { without }] of knownDifferences.entries()) {
      if (one === other) break;
      const before = distance(one, other);
      [one, other] = [without(one), without(other)];
      if (distance(one, other) < before) times[index] = (times[index] ?? 0) + 1;
    }
    if (one !== other) unknown.push([wanted[at] ?? '∅', got[at] ?? '∅']);
  }
  const known = knownDifferences.map(({ what, why }, index) => ({
    what,
    why,
    times: times[index] ?? 0,
  }));
  return { known: known.filter((one) => one.times > 0), unknown };
}

/** How much of two texts is not the same, roughly: what is between their common ends. */
function distance(one: string, other: string): number {
  if (one === other) return 0;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return one.length + other.length - 2 * (start + end);
}

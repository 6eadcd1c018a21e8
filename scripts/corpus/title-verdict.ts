import type { Verdict } from './verdict.ts';

/** Titles share so much of their words, to be the same title put otherwise. */
const enoughShared = 0.8;

/** A title that stands within another must have so many words to be taken for it. */
const enoughWords = 3;

/**
 * Compares a title with the expected one. Exact leaves out of account which blanks and quotation
 * marks are used. Loose are the same words in another case or with other punctuation; nearly the
 * same words; or one within the other, as where a site's name was taken off: then a few words, all
 * but one of the names in `sites`, or the expected title set apart from what stands beside it.
 */
export function titleVerdict(got: string, expected: string, sites: readonly string[]): Verdict {
  const [ours, theirs] = [plain(got), plain(expected)];
  if (ours === '') return 'missing';
  if (ours === theirs) return 'exact';
  const [a, b] = [wordsOf(ours), wordsOf(theirs)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const isLoose =
    shared(short, long) >= enoughShared ||
    (weight(short) >= enoughWords && within(short, long)) ||
    ours.split(apart).includes(theirs) ||
    sites.some((site) => isSuffix(short, long, wordsOf(plain(site))));
  return isLoose ? 'loose' : 'wrong';
}

/** What sets a site's name apart from a title. */
const apart = /\s+[|·•–—:»-]\s+|:\s+/;

function plain(title: string): string {
  return title
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb\u300c\u300d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Signs of scripts that set no blanks between words. */
const sign = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}`;
const word = new RegExp(String.raw`[${sign}]|(?:[^\P{L}${sign}]|\p{M})+|\p{N}+`, 'gu');
const isSign = new RegExp(`^[${sign}]$`, 'u');

/** Words in lower case; of scripts without blanks, signs. */
function wordsOf(title: string): readonly string[] {
  return title.toLowerCase().normalize('NFKC').match(word) ?? [];
}

/** How many words these are; two signs of a script without blanks make about one. */
function weight(words: readonly string[]): number {
  const signs = words.filter((one) => isSign.test(one));
  return words.length - signs.length / 2;
}

/** The share of the longer one's words that stand in both. */
function shared(short: readonly string[], long: readonly string[]): number {
  const rest = [...long];
  for (const word of short) {
    const at = rest.indexOf(word);
    if (at !== -1) rest.splice(at, 1);
  }
  return long.length === 0 ? 0 : (long.length - rest.length) / long.length;
}

function within(short: readonly string[], long: readonly string[]): boolean {
  return ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
}

/** Whether the long one is the short one and a site's name, and nothing else. */
function isSuffix(
  short: readonly string[],
  long: readonly string[],
  site: readonly string[],
): boolean {
  return site.length > 0 && short.length > 0 && [...short, ...site].join(' ') === long.join(' ');
}

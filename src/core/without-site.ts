import { isSame, letters } from './same-words.ts';

/** What sets a site's name apart from a title: signs among blanks, or a bar or mark without. */
const apart = /\s+[|·•–—:»«✩★/-]+\s+|\s*[|｜]\s*|\s*::\s*|(?<=\S):\s+|\s+@\s+/u;

/** A title without its site's name at either end, where a sign sets it apart. */
export function withoutSite(title: string, sites: readonly string[]): string {
  for (const [at, sign] of ends(title)) {
    const [head, tail] = [title.slice(0, at), title.slice(at + sign.length)];
    if (letters(head) !== '' && isSiteName(tail, sites)) return withoutSite(head.trim(), sites);
  }
  for (const [at, sign] of ends(title).toReversed()) {
    const [head, tail] = [title.slice(0, at), title.slice(at + sign.length)];
    if (letters(tail) !== '' && isSiteName(head, sites)) return withoutSite(tail.trim(), sites);
  }
  return title;
}

/** Whether words are nothing but the name of a site. */
export function isSiteName(words: string, sites: readonly string[]): boolean {
  return sites.some((site) => site !== '' && isSame(words, site));
}

/** The places in a title at which something is set apart, from its end on. */
function ends(title: string): readonly (readonly [at: number, sign: string])[] {
  return [...title.matchAll(new RegExp(apart, 'gu'))]
    .map(({ index, 0: sign }) => [index, sign] as const)
    .toReversed();
}

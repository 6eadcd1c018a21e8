import { webAddress } from '../core/address.ts';

/** What is printed before a name. */
const before =
  /^(?:by)+\s*:?\s+|^(?:(?:written|posted|published|story|text|words|eingestellt|verfasst|publié|escrito|scritto)\s+)?(?:by|von|par|por|di|da|af|av|door|od|from)(?:\s*:\s*|\s+)|^(?:text|author|autor|autorin|autore|auteur|作者|文|著者|記者|撰文)\s*[:：]\s*/i;

/** Where a byline goes on with a date, a place of work or what one can do about it. */
const behind =
  /\s+(?:edited|translated|reviewed|illustrated|photographs?) by\s.*$|\s*(?:[|•·]|\s[-–—]\s).*$|\s*,?\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*\.?,?\s+)?(?:\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}\.?\s+\p{L}{3,9}\.?,?\s+\d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}).*$/iu;

/** What sets names apart. */
const between = /\s*(?:;|、|，|\s&\s|\s(?:and|und|et|y|e|og|och|en)\s)\s*/iu;

/** What stands behind a name as part of it. */
const degree = /^(?:ph\.?\s?d|m\.?d|jr|sr|esq|dr|prof|mba|msc|bsc|rn|ii|iii|iv)\.?$/i;

/** What is a link of a byline, and no name. */
const noName =
  /^(?:follow\b|suivre\b|subscribe|share|view |see |more |about |all posts|admin$|author$|editor$|staff$|guest$|unknown$|anonymous$|get rights)/i;

/** The names in a byline; none in what is none. */
export function namesIn(byline: string): readonly string[] {
  const plain = byline.replace(/\s+/g, ' ').trim();
  // A profile's address is no name.
  if (webAddress(plain) !== null) return [];
  const said = plain.replace(before, '').replace(behind, '').trim();
  return said.split(between).flatMap(byCommas).map(trimmed).filter(isName);
}

/** `Okafor, Mira`, as citation metas write it, in the order it is said. */
export function inOrder(text: string): string {
  const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(text.trim()) ?? [];
  return family && given && !degree.test(given) ? `${given} ${family}` : text;
}

/** Parts that are whole names each; a degree, a place, half a name stay with what is before them. */
function byCommas(text: string): readonly string[] {
  const parts = text.split(/\s*,\s*/);
  const isList =
    parts.length > 1 && parts.every((part) => /\S\s+\S/.test(part) || degree.test(part));
  if (!isList) return [text];
  const names: string[] = [];
  for (const part of parts) {
    if (degree.test(part) && names.length > 0) names.push(`${names.pop()}, ${part}`);
    else names.push(part);
  }
  return names;
}

function trimmed(name: string): string {
  return name.replace(/^[\s,:–—-]+|[\s,:–—-]+$/g, '').replace(/\s+(?:on|in)$/i, '');
}

/** Words with which a name of several can begin in small letters. */
const particles = /^(?:al|bin|da|de|del|den|der|di|dos|du|el|la|le|ten|ter|van|von|zu)$/;

function isName(name: string): boolean {
  const words = name.split(' ');
  const [first = ''] = words;
  const isSentence = words.length > 1 && /^\p{Ll}/u.test(first) && !particles.test(first);
  return (
    /\p{L}/u.test(name) &&
    name.length <= 80 &&
    words.length <= 8 &&
    !isSentence &&
    !/\d{3}|@\S+\.|^@|https?:|[?!"…]/.test(name) &&
    !noName.test(name)
  );
}

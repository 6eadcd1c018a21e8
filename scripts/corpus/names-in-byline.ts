/** What stands before a name without being one. */
const before =
  /^(?:(?:written|edited|posted|words|reported|story|text)\s+(?:by|von)|by|von|par|por|door)\s+(?!der\b)/i;

/** `著者：`, `Author:` */
const label = /^[\p{L}\s]{1,16}[:：](?!\/\/)\s*/u;

/** What somebody is, where it stands in the place of a further name. */
const role =
  /^(?:(?:senior|staff|chief|managing|guest|freelance|news|the)\s+)*(?:writers?|editors?|reporters?|correspondents?|contributors?|authors?|staff|journalists?|redakteur(?:in)?|reporter(?:in)?)$/i;

/** A profile's address is no name. */
const address = /^(?:https?:|www\.)\S*$/;

const marks = /\p{M}/gu;

/**
 * The names in a byline: each as its words in lower case without accents, sorted, so that
 * `Ashish Vaswani` and `Vaswani, Ashish` are one. What is said in brackets is left out.
 */
export function namesInByline(byline: string): ReadonlySet<string> {
  const text = byline
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/\s*[(（][^)）]*[)）]/g, ' ')
    .replace(/\b(?:written|edited)\s+by\b/gi, '; $&')
    .replace(/\s+/g, ' ')
    .trim();
  const names = text
    .split(/\s*(?:[;|、]|\s(?:and|und|et|y|e|og|och|en|&|with|avec|mit)\s)\s*/iu)
    .flatMap((part) => apart(part.trim()))
    .map((name) => name.replace(label, '').replace(before, '').trim())
    .filter((name) => !role.test(name) && !address.test(name))
    .map(keyOf)
    .filter((name) => name !== '');
  return new Set(names);
}

/** The names set apart by commas; `Vaswani, Ashish` is one. */
function apart(part: string): readonly string[] {
  const names = part.split(/\s*[,，]\s*/).filter((name) => name !== '');
  const [family, given] = names;
  const inverted =
    names.length === 2 &&
    [family, given].some((name) => !/\s/.test(name?.replace(before, '') ?? '')) &&
    ![family, given].some((name) => role.test(name ?? ''));
  return inverted ? [`${given} ${family}`] : names;
}

function keyOf(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).toSorted().join(' ');
}

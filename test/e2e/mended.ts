/**
 * Reads an issue in Tracking Jupyter's style as the house's dialect: every `[… —Ed.]` is an aside,
 * also where the signs of emphasis around it are broken, so that no reader of Markdown sees it.
 */
export function mended(markdown: string): string {
  const text = markdown.replace(/[\u200b\u2060\ufeff]/g, '').replace(/\u00a0/g, ' ');
  let result = '';
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/\s*—Ed[.!]?(?:__)?\\\] ?_?/g)) {
    const open = openingOf(text, index);
    if (open < from) continue;
    const before = text.slice(from, open);
    const within = text.slice(open + 2, index);
    const signs = /[_*]{1,2} ?$/.exec(before);
    // Emphasis that began with the paragraph ends with the aside: its own words end before it.
    const runsOn = signs === null && !within.startsWith('_') && end.endsWith('_');
    // Of two signs the first ends what stands before.
    const ends = signs && /^(?:__|\*_|_\*)/.test(signs[0]) ? signs[0].charAt(0) : '';
    const kept = signs ? before.slice(0, signs.index) + ends : before;
    result += runsOn ? `${kept.trimEnd()}_ ` : kept;
    result += `:aside[${balanced(within.replace(/^_/, ''))}]`;
    from = index + end.length;
    if (end.endsWith(' ')) from -= 1;
  }
  return doubled(result + text.slice(from));
}

/** Where the bracket opens that closes at `end`; only brackets that are words count. */
function openingOf(text: string, end: number): number {
  let depth = 1;
  for (let at = end - 1; at > 0; at -= 1) {
    if (text[at - 1] !== '\\') continue;
    if (text[at] === ']') depth += 1;
    if (text[at] === '[') depth -= 1;
    if (depth === 0) return at - 1;
  }
  return -1;
}

/** Words whose strong emphasis is closed where it was opened. */
function balanced(words: string): string {
  return (words.split('__').length - 1) % 2 === 1 ? `${words}__` : words;
}

/** Without double signs that mark nothing, as they stand within a word or have no second. */
function doubled(markdown: string): string {
  return markdown
    .replace(/(?<=[\w\]])__(?=\w)/g, '')
    .replace(/\*\* (\[[^\]]*\]\([^)]*\))\*\*/g, ' **$1**')
    .split('\n')
    .map((line) => ((line.split('__').length - 1) % 2 === 1 ? line.replace('__', '') : line))
    .join('\n');
}

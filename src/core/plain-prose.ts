/** Addresses, ids, names of directives, and the signs of Markdown. */
const signs = /\]\([^)]*\)|\{#[^}]*\}|:\w+(?=\[)|[\\*_[\]]/g;

/**
 * The words of prose (Markdown in the house's dialect) without its signs, to be spoken of in a line:
 * quick, and good enough for that; what is printed is read by `prose/dialect.ts`.
 */
export function plainProse(markdown: string): string {
  return markdown.replace(signs, '');
}

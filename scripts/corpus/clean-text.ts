/** Words on one line, as labels have them for comparing. */
export function flat(text: string): string {
  return text
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words without any space, where breaks are no matter. */
export function bare(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');
}

/** Where two lines differ: what each has there, with some words around it. */
export function difference(got: string, expected: string): string {
  const around = 24;
  let [before, after] = [0, 0];
  const shorter = Math.min(got.length, expected.length);
  while (before < shorter && got[before] === expected[before]) before += 1;
  while (after < shorter - before && got.at(-1 - after) === expected.at(-1 - after)) after += 1;
  const shown = (text: string) => {
    const part = text.slice(before, text.length - after);
    const long = part.length > 160 ? `${part.slice(0, 80)} … ${part.slice(-60)}` : part;
    return JSON.stringify(
      `${text.slice(Math.max(0, before - around), before)}⟦${long}⟧${text.slice(text.length - after).slice(0, around)}`,
    );
  };
  return `got ${shown(got)} expected ${shown(expected)}`;
}

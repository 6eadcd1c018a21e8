/** The letters and figures of a text, whatever sets them apart, their case and their accents. */
export function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether two texts say the same words. */
export function isSame(a: string, b: string): boolean {
  return letters(a) === letters(b);
}

/** Whether two texts have longer words in common: two of them, or the only one there is. */
export function shares(a: string, b: string): boolean {
  const [one, other] = [longWords(a), longWords(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  return common >= Math.min(2, one.size, other.size) && common > 0;
}

function longWords(text: string): ReadonlySet<string> {
  const plain = text.toLowerCase().replace(/[’‘]/g, "'");
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(plain);
  return new Set(
    [...words].flatMap(({ segment }) =>
      /[\p{L}\p{N}]{4}|[\p{Lo}]{2}/u.test(segment) ? [segment] : [],
    ),
  );
}

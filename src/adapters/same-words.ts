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

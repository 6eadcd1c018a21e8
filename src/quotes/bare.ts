/**
 * White space, and characters that shape lines or give a direction and are never seen: soft hyphen,
 * zero-width space, word joiner, byte order mark, the marks and isolates of two-way text.
 */
const unseen = /[\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;

/** The letters of a text alone: nothing of how it is set in lines, blocks and cells. */
export function bare(text: string): string {
  return text.replace(unseen, '');
}

/** Whether nothing of this character is left in `bare` text. */
export function isUnseen(character: string): boolean {
  return bare(character) === '';
}

const foldings: readonly (readonly [RegExp, string])[] = [
  [/[\p{M}\p{Cf}\p{Cc}]+/gu, ''],
  [/[‘’‚‛′`]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/ø/g, 'o'],
  [/đ/g, 'd'],
  [/ł/g, 'l'],
  [/ς/g, 'σ'],
];

/**
 * What is left of a text when all is taken away by which some browser's search does not tell two
 * texts apart: case, accents, width, kana, the form of quotation marks, spaces.
 */
export function folded(text: string): string {
  let plain = bare(text.normalize('NFKD')).toUpperCase().toLowerCase();
  for (const [letters, by] of foldings) plain = plain.replace(letters, by);
  // Katakana to hiragana, which stand in the same order.
  return plain.replace(/[\u30a1-\u30f6]/g, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) - 0x60),
  );
}

/** Alphabets whose letters stand in for one another; in a monospaced font they are equally wide. */
const alphabets: readonly (readonly [first: number, last: number])[] = [
  [0x61, 0x7a],
  [0x41, 0x5a],
  [0x30, 0x39],
  [0x05d0, 0x05ea],
  [0x4e00, 0x9f00],
];

/** Coprime to no alphabet's length by chance: no letter of the Latin one looks like its stand-in. */
const STEP = 7;

/** The text with every letter and digit changed into another of its alphabet; the length stays. */
export function otherLetters(text: string): string {
  return text.replace(/[\p{L}\p{Nd}]/gu, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const alphabet = alphabets.find(([first, last]) => first <= code && code <= last);
    if (alphabet === undefined) return letter;
    const [first, last] = alphabet;
    return String.fromCodePoint(first + ((code - first + STEP) % (last - first + 1)));
  });
}

/** From so many characters on, a browser that finds the direction of each paragraph takes seconds. */
const long = 50_000;

/** Whether the first letter is of a script that is written from right to left. */
const startsFromRight =
  /^\P{L}*[\p{Script=Hebr}\p{Script=Arab}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}]/u;

/** The `dir` of a field with this text: the browser's own finding, but for a text that is very long. */
export function directionOf(text: string): 'auto' | 'ltr' | 'rtl' {
  if (text.length < long) return 'auto';
  return startsFromRight.test(text) ? 'rtl' : 'ltr';
}

const units =
  'Zeroth First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth'.split(
    ' ',
  );

const tens: readonly (readonly [whole: string, begun: string])[] = [
  ['Twentieth', 'Twenty'],
  ['Thirtieth', 'Thirty'],
  ['Fortieth', 'Forty'],
  ['Fiftieth', 'Fifty'],
  ['Sixtieth', 'Sixty'],
  ['Seventieth', 'Seventy'],
  ['Eightieth', 'Eighty'],
  ['Ninetieth', 'Ninety'],
];

/** The English ordinal of a number as a word, `Twenty-first`; in figures from the hundredth on. */
export function ordinalWord(number: number): string {
  const unit = units[number];
  if (unit !== undefined) return unit;
  const ten = tens[Math.floor(number / 10) - 2];
  if (ten === undefined) return ordinalFigures(number);
  const rest = units[number % 10];
  return number % 10 === 0 || rest === undefined ? ten[0] : `${ten[1]}-${rest.toLowerCase()}`;
}

/** The number that an English ordinal is, `seventeenth`; null for any other word. */
export function numberOfOrdinal(word: string): number | null {
  for (let number = 1; number < 100; number += 1) {
    if (ordinalWord(number).toLowerCase() === word.toLowerCase()) return number;
  }
  return null;
}

/** The English ordinal of a number in figures: `21st`. */
export function ordinalFigures(number: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(number);
  return number + ({ one: 'st', two: 'nd', few: 'rd' }[rule as string] ?? 'th');
}

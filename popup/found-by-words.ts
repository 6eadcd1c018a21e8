/** Words of scripts that set no spaces between them are told apart, too. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a text, small and without accents. */
function wordsIn(text: string): readonly string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const runs = folded.split(/[^\p{L}\p{N}]+/u).filter((run) => run !== '');
  return runs.flatMap((run) => [...segmenter.segment(run)].map(({ segment }) => segment));
}

/** Whether every word that is typed begins some word of the text; with nothing typed it does. */
export function isFoundBy(typed: string, text: string): boolean {
  const words = wordsIn(text);
  return wordsIn(typed).every((part) => words.some((word) => word.startsWith(part)));
}

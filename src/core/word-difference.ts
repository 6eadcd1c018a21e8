import { commonRun } from './common-run.ts';

/** A stretch of words that both texts have, or only the one from before, or only the new one. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new';
  readonly words: string;
}

/** How a text became another, word by word: what is gone stands before what came in its place. */
export function wordDifference(before: string, after: string): readonly Stretch[] {
  const [one, other] = [wordsIn(before), wordsIn(after)];
  const run = commonRun(one, other);
  // A blank alone between other words holds nothing together.
  const same = [...run].filter(
    ([at, there]) =>
      one[at]?.trim() !== '' || run.get(at - 1) === there - 1 || run.get(at + 1) === there + 1,
  );
  const stretches: Stretch[] = [];
  const put = (kind: Stretch['kind'], words: readonly string[]) => {
    const said = words.join('');
    const last = stretches.at(-1);
    if (said === '') return;
    if (last?.kind === kind) stretches[stretches.length - 1] = { kind, words: last.words + said };
    else stretches.push({ kind, words: said });
  };
  let [from, to] = [0, 0];
  for (const [at, there] of same) {
    put('gone', one.slice(from, at));
    put('new', other.slice(to, there));
    put('same', one.slice(at, at + 1));
    [from, to] = [at + 1, there + 1];
  }
  put('gone', one.slice(from));
  put('new', other.slice(to));
  return stretches;
}

/** Words, signs and the blanks between them; scripts that know no blanks go sign by sign. */
function wordsIn(text: string): readonly string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu,
    ) ?? []
  );
}

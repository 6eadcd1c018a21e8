import { type Stretch, wordDifference } from '../src/core/word-difference.ts';
import { words } from '../src/platform/words.ts';

interface Props {
  readonly before: string;
  readonly after: string;
}

/** Words before and after as one text, in which what is gone and what is new is marked, and said. */
export function WordChanges({ before, after }: Props) {
  const stretches = wordDifference(before, after);
  return (
    <p class="word-changes" dir="auto">
      {stretches.map(({ kind, words: said }, at) => {
        if (kind === 'same') return shortened(said, at === 0, at === stretches.length - 1);
        const Mark = kind === 'gone' ? 'del' : 'ins';
        return (
          <Mark key={at}>
            <span class="unseen">{words(`back_words_${kind}`)} </span>
            {said}
            <span class="unseen"> {words('back_words_end')}</span>
          </Mark>
        );
      })}
    </p>
  );
}

/** So many signs of what is as it was stand beside what is not. */
const beside = 90;

function shortened(said: Stretch['words'], isFirst: boolean, isLast: boolean): string {
  const [before, behind] = [
    isFirst ? '' : said.slice(0, beside),
    isLast ? '' : said.slice(-beside),
  ];
  return said.length <= before.length + behind.length + beside ? said : `${before} … ${behind}`;
}

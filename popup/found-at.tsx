import { words } from '../src/platform/words.ts';
import type { Find } from '../src/prose/find-in-issue.ts';

/** Characters shown around the words. */
const around = { before: 24, after: 40 };

interface Props {
  readonly find: Find;
  /** Which of all finds it is, from 1. */
  readonly number: number;
}

/** Where words were found, and between which others. */
export function FoundAt({ find, number }: Props) {
  const { place, before, found, after } = find;
  return (
    <div class="found-at">
      <p class="faint">{words('found_at', number, words(`place_${place.kind}`))}</p>
      <p class="between" dir="auto">
        {before.length > around.before ? `…${before.slice(-around.before)}` : before}
        <mark>{found}</mark>
        {after.length > around.after ? `${after.slice(0, around.after)}…` : after}
      </p>
      {place.write === null && <p class="faint">{words('quotes_stay')}</p>}
    </div>
  );
}

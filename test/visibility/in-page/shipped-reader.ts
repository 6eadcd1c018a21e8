import { wordsOf } from '../../../src/content/held-words.ts';
import { stretchesSeen } from '../../../src/content/on-view.ts';
import { readSelection } from '../../../src/content/read-selection.ts';
import type { Looked } from '../../../src/content/texts.ts';
import { flat, joined } from '../../../src/quotes/written.ts';

/** What the shipped reader makes of what is selected, as the extension would keep it. */
export function run() {
  const looked: Looked[] = [];
  const read = readSelection(looked);
  const parts = read !== null && typeof read === 'object' && 'ranges' in read ? read : null;
  if (parts === null) return null;
  const held = { looked, selection: parts, texts: [] };
  const words = wordsOf(held, stretchesSeen(looked));
  const { text: exact, html } = joined(words.ranges);
  const [prefix, suffix] = [words.before, words.after].map(flat);
  return { exact, html, prefix, suffix, leftOut: words.leftOut };
}

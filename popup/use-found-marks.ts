import { useEffect } from 'preact/hooks';
import type { Draft } from '../src/core/draft.ts';
import { foundIn, type Sought } from '../src/prose/find-words.ts';

/** The words of the issue that are read on the desk without opening anything. */
const read = '.issue-fields .title, .rows h2, .row .title, .passage-words';

const name = 'found-words';

/** Marks what was found where it is read, without touching the elements. */
export function useFoundMarks(draft: Draft, sought: Sought): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      CSS.highlights.set(name, new Highlight(...rangesOf(sought)));
    });
    return () => {
      cancelAnimationFrame(frame);
      CSS.highlights.delete(name);
    };
  }, [draft, sought]);
}

function rangesOf(sought: Sought): readonly Range[] {
  return [...document.querySelectorAll(`.issue-view :is(${read})`)].flatMap((element) =>
    textsIn(element).flatMap((text) =>
      foundIn(text.data, sought).map(({ start, end }) => {
        const range = document.createRange();
        range.setStart(text, start);
        range.setEnd(text, end);
        return range;
      }),
    ),
  );
}

function textsIn(element: Element): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

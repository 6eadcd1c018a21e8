import { useEffect, useState } from 'preact/hooks';

/** The rows of a section, by what they are marked with. */
export function sectionElement(id: string): HTMLElement | null {
  return document.querySelector(`.rows[data-section="${CSS.escape(id)}"]`);
}

/**
 * The section where one is: the one that has the focus as long as it is in sight, else the one that
 * is being read at the top. `sections` changes with what sections there are.
 */
export function useSectionInSight(sections: string): string | null {
  const [inSight, setInSight] = useState<string | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setInSight(lookedAt()));
    };
    look();
    // The panes scroll, not the page, and their scrolling does not bubble.
    const events = ['scroll', 'focusin', 'resize'];
    for (const event of events) addEventListener(event, look, true);
    return () => {
      cancelAnimationFrame(frame);
      for (const event of events) removeEventListener(event, look, true);
    };
  }, [sections]);
  return inSight;
}

function lookedAt(): string | null {
  const pane = document.querySelector('.issue-view')?.getBoundingClientRect();
  if (pane === undefined) return null;
  const shown = [...document.querySelectorAll<HTMLElement>('.rows')].filter((section) => {
    const { top, bottom } = section.getBoundingClientRect();
    // What is under the bar at the top is not in sight.
    return bottom > pane.top + 80 && top < pane.bottom;
  });
  const focused = shown.find((section) => section.contains(document.activeElement));
  return (focused ?? shown[0])?.dataset.section ?? null;
}

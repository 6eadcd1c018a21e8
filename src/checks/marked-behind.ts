import { asProse, printing, withPut } from './prose-edits.ts';
import { type ProseLink, proseFacts } from './prose-facts.ts';

/** Prose with words put in behind a link, a blank before them; null where nothing else may come of it. */
export function markedBehind(markdown: string, link: ProseLink, mark: string): string | null {
  const words = ` ${asProse(mark)}`;
  // Behind the link, or behind the marks that end with it.
  const ends = [link, ...link.within.toReversed()].map((one) =>
    'line' in one ? link.end : (one.position?.end.offset ?? link.end),
  );
  const versions = ends
    .filter((end, at) => at === 0 || end > link.end)
    .map((at) => withPut(markdown, { start: at, end: at }, words));
  const lines = proseFacts(markdown).lines.map(({ text, start }) =>
    start === link.line.start
      ? `${text.slice(0, link.until)} ${mark}${text.slice(link.until)}`
      : text,
  );
  return printing(versions, lines);
}

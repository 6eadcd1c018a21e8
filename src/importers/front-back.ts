import type { Draft } from '../core/draft.ts';
import { fronted } from './front-matter.ts';
import { dateSaid } from './issue-facts.ts';

/** What stands before the text of an edited file, and the text. */
export interface FrontBack {
  readonly body: string;
  /** What the issue keeps of it to the letter; '' where its newsletter's form says it. */
  readonly front: string;
  readonly title: string;
  readonly date: string;
}

/**
 * Takes off an edited file what a site's generator reads. `printed` is what the draft is written with,
 * and `again` writes it for another title and date: what that gives back needs not be kept. A file
 * without any, as when its text alone was copied, says nothing of it.
 */
export function frontBack(
  { issue }: Pick<Draft, 'issue'>,
  printed: { readonly front: string; readonly body: () => string },
  text: string,
  again: (part: { readonly title: string; readonly date: string }) => string,
): FrontBack {
  const { title, date, front } = issue;
  const same = { front, title, date };
  const file = fronted(text);
  if (file.front === '' || file.front === printed.front) return { ...same, body: file.body };
  // What only looks like front matter in the draft's own text is none in the file either.
  if (printed.front === '' && fronted(printed.body()).front !== '') return { ...same, body: text };
  const said = {
    title: file.fields.get('title') ?? title,
    date: dateSaid({ fields: file.fields, fileName: '' }) || date,
  };
  if (front === '' && again(said) === file.front) return { ...said, front, body: file.body };
  return { ...same, front: file.front, body: file.body };
}

import type { PhrasingContent } from 'mdast';
import { clipLinkUrl } from './clip-link.ts';
import { dialectMarkdown, textDirective } from './dialect.ts';

/** Words about a page that refer to an issue (`TJ13`), too; as they are where they do already. */
export function withMention(markdown: string, label: string): string {
  const reference = line(referenceTo(label));
  if (markdown.includes(reference)) return markdown;
  return markdown.trim() === '' ? reference : `${markdown.trimEnd()} ${reference}`;
}

/** Prose that refers to an issue and links a clip of it with the words that were printed there. */
export function mention(label: string, clip: string, words: string): string {
  const url = clipLinkUrl({ clip, part: '' });
  return line(
    referenceTo(label),
    { type: 'text', value: ': ' },
    { type: 'link', url, children: [{ type: 'text', value: words }] },
  );
}

function referenceTo(label: string): PhrasingContent {
  return textDirective('issue', {}, [{ type: 'text', value: label }]);
}

function line(...children: PhrasingContent[]): string {
  return dialectMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] });
}

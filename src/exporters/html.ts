import type { RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Draft } from '../core/draft.ts';
import { languageTag } from '../core/language-tag.ts';
import { htmlTree } from './html-tree.ts';

/**
 * Writes an issue as a page that stands by itself: no script, no style sheet from elsewhere.
 * @throws {Failure} `template`
 */
export function exportHtml(draft: Draft): string {
  return pageOf(draft, htmlTree(draft).children, style);
}

/**
 * The words of an issue as HTML, for what is pasted.
 * @throws {Failure} `template`
 */
export function htmlFragment(draft: Draft): string {
  return toHtml(htmlTree(draft));
}

/** As a reader wants it who saved the page: a column of text, light or dark as the system is. */
const style =
  ':root{color-scheme:light dark}body{max-width:40em;margin:2em auto;padding:0 1em;font:17px/1.6 Georgia,serif}blockquote{margin-inline:0;padding-inline-start:1em;border-inline-start:2px solid currentColor}img{max-width:100%}';

/** A whole page around a body. */
export function pageOf(draft: Draft, body: readonly RootContent[], css: string): string {
  const { newsletter, issue, label } = draft;
  const title = issue.title || `${newsletter.name} ${label}`;
  const text = (value: string) => ({ type: 'text', value }) as const;
  const element = (tagName: string, properties: object, children: readonly RootContent[]) =>
    ({ type: 'element', tagName, properties, children }) as RootContent;
  const head = [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    element('title', {}, [text(title)]),
    ...(css === '' ? [] : [element('style', {}, [text(css)])]),
  ];
  const html = element('html', { lang: languageTag(newsletter.lang) || 'en' }, [
    element('head', {}, head),
    element('body', {}, body),
  ]);
  return `<!doctype html>\n${toHtml({ type: 'root', children: [html] })}\n`;
}

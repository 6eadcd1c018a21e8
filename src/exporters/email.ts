import type { Element, RootContent } from 'hast';
import type { Draft } from '../core/draft.ts';
import { pageOf } from './html.ts';
import { dressed, htmlTree } from './html-tree.ts';

/**
 * Writes an issue as HTML that programs for mail show as it is: every style at its element, as many of
 * them drop style sheets, and one table 600 pixels wide, as some of them know no other measure.
 * @throws {Failure} `template`
 */
export function exportEmail(draft: Draft): string {
  const body = dressed(htmlTree(draft).children, ({ tagName }) => {
    const style = styles[tagName];
    return style === undefined ? {} : { style };
  });
  return pageOf(draft, [inTable(body)], '');
}

const serif = "font-family:Georgia,'Times New Roman',serif";
const mono = 'font-family:Menlo,Consolas,monospace';

const styles: Readonly<Record<string, string>> = {
  h1: `margin:0 0 16px;${serif};font-size:26px;line-height:1.3;color:#1f1e1a`,
  h2: `margin:32px 0 12px;padding-bottom:4px;border-bottom:1px solid #1f1e1a;${serif};font-size:20px;line-height:1.3;color:#1f1e1a`,
  h3: `margin:24px 0 8px;${serif};font-size:18px;line-height:1.3;color:#1f1e1a`,
  h4: `margin:20px 0 8px;${serif};font-size:16px;line-height:1.3;color:#1f1e1a`,
  p: 'margin:0 0 16px',
  a: 'color:#a8201a;text-decoration:underline',
  ul: 'margin:0 0 16px;padding-left:24px',
  ol: 'margin:0 0 16px;padding-left:24px',
  li: 'margin:0 0 8px',
  blockquote: 'margin:0 0 16px;padding-left:16px;border-left:2px solid #8a877c;color:#4a483f',
  img: 'max-width:100%;height:auto;border:0',
  pre: `margin:0 0 16px;${mono};font-size:14px;line-height:1.5;white-space:pre-wrap`,
  code: `${mono};font-size:14px`,
  table: 'border-collapse:collapse;margin:0 0 16px',
  td: 'padding:4px 8px;border:1px solid #c9c6ba',
  th: 'padding:4px 8px;border:1px solid #c9c6ba;text-align:left',
};

function inTable(children: readonly RootContent[]): RootContent {
  const table = (width: string, align: string, inner: readonly RootContent[], style: string) => {
    // Of a table for looks, a screen reader says nothing.
    const how = { role: 'presentation', width, align, border: 0, cellPadding: 0, cellSpacing: 0 };
    const cell = element('td', { style }, inner);
    return element('table', how, [element('tbody', {}, [element('tr', {}, [cell])])]);
  };
  const words = `${serif};font-size:17px;line-height:1.6;color:#1f1e1a;padding:24px 16px;text-align:left`;
  return table('100%', 'center', [table('600', 'center', children, words)], 'padding:0');
}

function element(
  tagName: string,
  properties: Readonly<Record<string, string | number>>,
  children: readonly RootContent[],
): Element {
  return { type: 'element', tagName, properties, children: [...children] as Element['children'] };
}

import { passageText } from '../words.ts';

/** A small document with passages whose visibility is not said here: the pixels say it. */
export interface VisibilityCase {
  readonly name: string;
  /**
   * What stands in the body. A passage is an element with `data-p`; `@1` stands for the words of
   * the first passage, and so on, so that no word is there twice.
   */
  readonly body: string;
  /** Attributes of the root element and of the body. */
  readonly rootAttributes?: string;
  readonly bodyAttributes?: string;
  /** Why a reader may leave out what is visible here; what is hidden is asked of it all the same. */
  readonly mayBeLost?: string;
}

/**
 * One size and one monospaced font: the judge's measures are made for them. No ring around what
 * has the focus: many documents share a window, and take it from one another.
 */
const style = `
:focus { outline: none }
body { margin: 8px; font: 16px/20px 'DejaVu Sans Mono', monospace; color: #111 }
p { margin: 0 0 10px }`;

/** The document of a case as it is loaded. */
export function documentOf(one: Omit<VisibilityCase, 'name'>): string {
  const { body, rootAttributes = '', bodyAttributes = '' } = one;
  return `<!doctype html><html ${rootAttributes}><head><meta charset="utf-8"><style>${style}</style></head>
<body ${bodyAttributes}>${withWords(body)}</body></html>`;
}

/** Frames hold documents of their own, in an attribute, so quotes must not end it. */
export function framed(body: string, attributes = ''): string {
  const source = documentOf({ body }).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe ${attributes} srcdoc="${source}"></iframe>`;
}

function withWords(html: string): string {
  return html.replace(/@(\d+)/g, (_, n: string) => passageText(Number(n)));
}

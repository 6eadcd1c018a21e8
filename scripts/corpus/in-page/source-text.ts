/** A page's text by whether it is meant for reading at all. */
export interface SourceText {
  /** What stands in scripts, data, styles, templates and noscript. */
  readonly unread: readonly string[];
  /** All other text, hidden or not. */
  readonly read: string;
}

const unread = 'script, style, noscript, template';

/** Collects the page's text, as a page function. */
export function run(): SourceText {
  const sources = Array.from(document.querySelectorAll(unread), (one) =>
    one instanceof HTMLTemplateElement ? one.content.textContent : one.textContent,
  );
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let read = '';
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.parentElement?.closest(unread) === null) read += `${text.data}\n`;
  }
  return { unread: sources.filter((source) => source !== null), read };
}

import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/** An address with a blank in it, and no sign that could begin anything else. */
const typed = /^[^<>[\]()\\`*&\r\n]*\s[^<>[\]()\\`*&\r\n]*$/;

/**
 * Writes a link whose address holds a blank as it was typed, which no reader of Markdown takes for a
 * link: written so that it were one, it would lead to nowhere.
 */
export function linkAsTyped(otherwise: Handle = defaultHandlers.link): Handle {
  const link: Handle = (node, parent, state, info) => {
    if (!typed.test(node.url)) return otherwise(node, parent, state, info);
    const words = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
    return `[${words}](${node.url})`;
  };
  return Object.assign(link, { peek: defaultHandlers.link.peek });
}

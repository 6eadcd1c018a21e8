import type { ListItem } from 'mdast';
import { defaultHandlers, type Handle, type Handlers } from 'mdast-util-to-markdown';

/**
 * Writes what stands within the items of bulleted lists so many blanks in, however wide the bullet is:
 * some houses set a list within a list four in behind one sign and one blank.
 */
export function indentedItems(blanks: number): Partial<Handlers> {
  const listItem: Handle = (node: ListItem, parent, state, info) => {
    if (parent?.type === 'list' && parent.ordered)
      return defaultHandlers.listItem(node, parent, state, info);
    const bullet = state.bulletCurrent ?? '*';
    const exit = state.enter('listItem');
    const text = state.containerFlow(node, { ...info });
    exit();
    return state.indentLines(text, (line, index, isBlank) => {
      if (index > 0) return isBlank ? line : ' '.repeat(blanks) + line;
      return isBlank ? bullet : `${bullet} ${line}`;
    });
  };
  return { listItem };
}

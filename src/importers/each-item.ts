import type { RootContent } from 'mdast';

/** A list as lists of one item each; any other block as it is. */
export function eachItem(block: RootContent): readonly RootContent[] {
  if (block.type !== 'list') return [block];
  const first = block.start ?? 1;
  return block.children.map((item, at) => ({
    ...block,
    ...(block.ordered === true && { start: first + at }),
    spread: false,
    children: [item],
  }));
}

import type { PhrasingContent, RootContent } from 'mdast';

/** A value of a template that is Markdown already: blocks of the tree, never a string of signs. */
export interface Rich {
  readonly rich: readonly RootContent[];
  /** Whether it is one paragraph, which may stand within a line. */
  readonly inline: boolean;
}

export function rich(blocks: readonly RootContent[]): Rich {
  return { rich: blocks, inline: blocks.length === 1 && blocks[0]?.type === 'paragraph' };
}

export function isRich(value: unknown): value is Rich {
  return typeof value === 'object' && value !== null && 'rich' in value;
}

/** The words of blocks within one line: the paragraphs' content, a space between them. */
export function inlined(blocks: readonly RootContent[]): PhrasingContent[] {
  const parts = blocks.map((block) =>
    block.type === 'paragraph' ? block.children : asText(block),
  );
  return parts.flatMap((part, index) =>
    index === 0 ? part : [{ type: 'text', value: ' ' } as const, ...part],
  );
}

function asText(block: RootContent): PhrasingContent[] {
  return [{ type: 'text', value: plainText(block).replace(/\s+/g, ' ') }];
}

/** The words of a node without their markup. */
export function plainText(node: RootContent): string {
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const gap = 'ordered' in node || node.type === 'blockquote' ? ' ' : '';
  return (node.children as RootContent[]).map(plainText).join(gap);
}

import type { PhrasingContent, RootContent } from 'mdast';

/** A value of a template that is Markdown already: blocks of the tree, never a string of signs. */
export interface Rich {
  readonly rich: readonly RootContent[];
  /** Whether it is one paragraph, which may stand within a line. */
  readonly inline: boolean;
  /** Whether its words come to an end by themselves, and want no full stop behind them. */
  readonly stopped: boolean;
}

export function rich(blocks: readonly RootContent[]): Rich {
  const last = blocks.at(-1);
  return {
    rich: blocks,
    inline: blocks.length === 1 && last?.type === 'paragraph',
    stopped: last !== undefined && /[.!?…。！？]["'”’)\]]*\s*$/.test(plainText(last)),
  };
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

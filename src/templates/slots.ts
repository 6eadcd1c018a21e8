import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { inlined, isRich, plainText, type Rich } from './rich.ts';

/** Two characters of the private use area that set a slot off; no parser of Markdown minds them. */
const [open, close] = ['\ue000', '\ue001'];
const slotted = /\ue000(\d+)\ue001/;

/**
 * Values on their way through a template. A template is parsed as Markdown with a slot in the
 * place of each value, and the values are put into the tree afterwards: whatever a title or a
 * quote holds is words, and can never become markup.
 */
export class Slots {
  private readonly values: (string | Rich)[] = [];

  /** Takes a value in; gives what stands for it in the text of the template. */
  take(value: unknown): string {
    if (value === null || value === undefined || value === '') return '';
    this.values.push(isRich(value) ? value : String(value));
    return `${open}${this.values.length - 1}${close}`;
  }

  /** Puts the values in their places, throughout the tree. */
  fill(tree: Root): void {
    this.fillChildren(tree);
  }

  private fillChildren(parent: Nodes): void {
    if (!('children' in parent)) return;
    const children = parent.children as Nodes[];
    const filled = children.flatMap((child) => this.fillNode(child));
    children.splice(0, children.length, ...filled);
  }

  private fillNode(node: Nodes): Nodes[] {
    if (node.type === 'text') return this.pieces(node.value);
    if (node.type === 'link' || node.type === 'image') node.url = this.text(node.url);
    if (node.type === 'image') node.alt = this.text(node.alt ?? '');
    if ('value' in node) node.value = this.text(node.value);
    this.fillChildren(node);
    return node.type === 'paragraph' ? unnested(node) : [node];
  }

  private pieces(text: string): Nodes[] {
    return text.split(/(\ue000\d+\ue001)/).flatMap((piece): Nodes[] => {
      if (piece === '') return [];
      const value = this.valueOf(piece);
      if (value === null) return [{ type: 'text', value: piece }];
      if (typeof value === 'string') return [{ type: 'text', value: oneLine(value) }];
      return value.inline ? inlined(value.rich) : structuredClone(value.rich as RootContent[]);
    });
  }

  private text(text: string): string {
    return text.replace(new RegExp(slotted, 'g'), (slot) => {
      const value = this.valueOf(slot);
      return isRich(value) ? value.rich.map(plainText).join(' ') : (value ?? slot);
    });
  }

  private valueOf(slot: string): string | Rich | null {
    const [, index] = slotted.exec(slot) ?? [];
    return index === undefined ? null : (this.values[Number(index)] ?? null);
  }
}

/** A paragraph that was given blocks: the words before, the blocks, the words behind. */
function unnested(paragraph: Paragraph): RootContent[] {
  const result: RootContent[] = [];
  let line: PhrasingContent[] = [];
  const endLine = () => {
    if (line.some((node) => node.type !== 'text' || node.value.trim() !== '')) {
      result.push({ type: 'paragraph', children: trimmed(line) });
    }
    line = [];
  };
  for (const child of paragraph.children as RootContent[]) {
    if (!isBlock(child)) {
      line.push(child as PhrasingContent);
      continue;
    }
    endLine();
    result.push(child);
  }
  endLine();
  return result;
}

function trimmed(line: PhrasingContent[]): PhrasingContent[] {
  const [first, last] = [line[0], line.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return line;
}

function isBlock(node: RootContent): boolean {
  return /^(paragraph|blockquote|list|code|heading|table|thematicBreak)$/.test(node.type);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

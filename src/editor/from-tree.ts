import type { Definition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { clipLinkOf } from '../prose/clip-link.ts';
import type { TextDirective } from '../prose/dialect.ts';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

/** The document to edit of a tree of stored prose; an empty tree is one empty paragraph. */
export function documentOf(tree: Root): Node {
  const reader = new Reader(definitionsIn(tree));
  const blocks = tree.children.flatMap((child) => reader.block(child));
  return nodes.doc.create(null, blocks.length > 0 ? blocks : [nodes.paragraph.create()]);
}

type BlockReaders = {
  readonly [T in RootContent['type']]?: (
    node: Extract<RootContent, { type: T }>,
    reader: Reader,
  ) => readonly Node[];
};

const blockReaders: BlockReaders = {
  paragraph: (node, reader) => [nodes.paragraph.create(null, reader.line(node.children))],
  heading: (node, reader) => [
    nodes.heading.create({ level: node.depth }, reader.line(node.children)),
  ],
  blockquote: (node, reader) => [nodes.blockquote.create(null, reader.blocks(node.children))],
  list: (node, reader) => {
    const items = node.children.map((item) =>
      nodes.listItem.create(
        { spread: item.spread ?? false },
        startingWithWords(reader.blocks(item.children)),
      ),
    );
    const spread = node.spread ?? false;
    return [
      node.ordered
        ? nodes.orderedList.create({ start: node.start ?? 1, spread }, items)
        : nodes.bulletList.create({ spread }, items),
    ];
  },
  code: (node) => [nodes.codeBlock.create({ lang: node.lang ?? '' }, textOf(node.value))],
  thematicBreak: () => [nodes.rule.create()],
  // HTML is printed as the text it is (`quotes/tame.ts`), and edited as such.
  html: (node) => [nodes.paragraph.create(null, textOf(oneLine(node.value)))],
  definition: () => [],
};

type LineReaders = {
  readonly [T in PhrasingContent['type']]?: (
    node: Extract<PhrasingContent, { type: T }>,
    within: readonly Mark[],
    reader: Reader,
  ) => readonly Node[];
};

const lineReaders: LineReaders = {
  text: (node, within) => textOf(oneLine(node.value), within),
  html: (node, within) => textOf(oneLine(node.value), within),
  break: (_, within) => [nodes.hardBreak.create(null, null, within)],
  inlineCode: (node, within) => textOf(node.value, marks.code.create().addToSet(within)),
  emphasis: (node, within, reader) =>
    reader.line(node.children, marks.emphasis.create().addToSet(within)),
  strong: (node, within, reader) =>
    reader.line(node.children, marks.strong.create().addToSet(within)),
  link: ({ url, title, children }, within, reader) => {
    const target = children.length === 0 ? clipLinkOf(url) : null;
    return target === null
      ? reader.linked({ url, title: title ?? null }, children, within)
      : [nodes.citation.create({ ...target }, null, within)];
  },
  linkReference: (node, within, reader) => {
    const target = reader.definitions.get(node.identifier);
    if (target === undefined) return reader.line(node.children, within);
    return reader.linked({ url: target.url, title: target.title ?? null }, node.children, within);
  },
  image: ({ url, alt, title }, within) => [
    nodes.image.create({ url, alt: alt ?? '', title: title ?? null }, null, within),
  ],
  imageReference: (node, within, reader) => {
    const target = reader.definitions.get(node.identifier);
    if (target === undefined) return textOf(node.alt ?? '', within);
    return [nodes.image.create({ url: target.url, alt: node.alt ?? '' }, null, within)];
  },
  textDirective: (node, within, reader) =>
    directiveReaders[node.name]?.(node, within, reader) ?? [],
};

const directiveReaders: Readonly<
  Record<string, (node: TextDirective, within: readonly Mark[], reader: Reader) => readonly Node[]>
> = {
  aside: (node, within, reader) =>
    reader.line(
      node.children,
      marks.aside
        .create({ key: reader.nextKey(), sign: node.attributes?.sign ?? null })
        .addToSet(within),
    ),
  quote: (node, within, reader) => {
    const { id, clip } = node.attributes ?? {};
    const mark = marks.quote.create({ key: reader.nextKey(), id: id ?? '', clip: clip ?? '' });
    return reader.line(node.children, mark.addToSet(within));
  },
  issue: (node, within) => {
    const label = wordsOf(node);
    return label === '' ? [] : [nodes.issue.create({ label }, null, within)];
  },
};

class Reader {
  readonly definitions: ReadonlyMap<string, Definition>;
  private key = 0;

  constructor(definitions: ReadonlyMap<string, Definition>) {
    this.definitions = definitions;
  }

  nextKey(): number {
    this.key += 1;
    return this.key;
  }

  block(node: RootContent): readonly Node[] {
    const read = blockReaders[node.type as keyof BlockReaders];
    if (read !== undefined) return read(node as never, this);
    const words = textOf(oneLine(wordsOf(node)));
    return words.length > 0 ? [nodes.paragraph.create(null, words)] : [];
  }

  blocks(children: readonly RootContent[]): readonly Node[] {
    const blocks = children.flatMap((child) => this.block(child));
    return blocks.length > 0 ? blocks : [nodes.paragraph.create()];
  }

  line(children: readonly PhrasingContent[], within: readonly Mark[] = []): readonly Node[] {
    return children.flatMap((child) => {
      const read = lineReaders[child.type as keyof LineReaders];
      return read?.(child as never, within, this) ?? textOf(oneLine(wordsOf(child)), within);
    });
  }

  linked(
    attrs: { readonly url: string; readonly title: string | null },
    children: readonly PhrasingContent[],
    within: readonly Mark[],
  ): readonly Node[] {
    const mark = marks.link.create({ ...attrs, key: this.nextKey() });
    return this.line(children, mark.addToSet(within));
  }
}

function textOf(text: string, within: readonly Mark[] = []): readonly Node[] {
  return text === '' ? [] : [schema.text(text, within)];
}

/** An item begins with a line of words, however empty. */
function startingWithWords(blocks: readonly Node[]): Fragment {
  const [first] = blocks;
  const opening = first?.type === nodes.paragraph ? [] : [nodes.paragraph.create()];
  return Fragment.from([...opening, ...blocks]);
}

/** Where a line of the source was broken is nobody's business but the source's. */
function oneLine(text: string): string {
  return text.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : '';
}

function definitionsIn(node: Nodes): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  const visit = (one: Nodes) => {
    if (one.type === 'definition' && !found.has(one.identifier)) found.set(one.identifier, one);
    if ('children' in one) for (const child of one.children) visit(child);
  };
  visit(node);
  return found;
}

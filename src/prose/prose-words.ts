import type { Nodes, Root, Text } from 'mdast';
import { dialectMarkdown, dialectTree } from './dialect.ts';
import { foundIn, type Sought, type Stretch, withWords } from './find-words.ts';
import { meaning } from './meaning.ts';
import { sourcePlaces } from './source-places.ts';

/** The words of a piece of prose, in their order; no address, id or name of a directive. */
interface ProseText {
  readonly node: Text;
  readonly stretches: readonly Stretch[];
}

/** The words around one place where they were found. */
export interface Sighting {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/**
 * The words of prose, a text node each: never addresses, ids, code or the names of directives. Words
 * that markup parts stand in two of them.
 */
export function wordsInProse(markdown: string): readonly string[] {
  return textsIn(dialectTree(markdown)).map(({ value }) => value);
}

/** The words around a stretch of a text. */
export function sighting(text: string, { start, end }: Stretch): Sighting {
  return {
    before: text.slice(0, start),
    found: text.slice(start, end),
    after: text.slice(end),
  };
}

/**
 * Prose with other words at every place where these are found, or at some of them (`isMeant`, by
 * their number, from 0). All else stays as it is written, and links and directives what they are: where the words could only be put
 * in by reading as something else, the whole is written anew.
 */
export function replacedInProse(
  markdown: string,
  sought: Sought,
  put: string,
  isMeant: (nth: number) => boolean = () => true,
): string {
  const tree = dialectTree(markdown);
  const texts = meant(proseTexts(tree, sought), isMeant);
  if (texts.length === 0) return markdown;
  const edited = inPlace(markdown, texts, put);
  for (const { node, stretches } of texts) node.value = withWords(node.value, stretches, put);
  const wanted = meaning(tree);
  if (edited !== null && meaning(dialectTree(edited)) === wanted) return edited;
  const written = dialectMarkdown(tree);
  // What Markdown cannot say at all (nothing but space in a link) is left as it was.
  return meaning(dialectTree(written)) === wanted ? written : markdown;
}

function proseTexts(tree: Root, sought: Sought): readonly ProseText[] {
  return textsIn(tree).flatMap((node) => {
    const stretches = foundIn(node.value, sought);
    return stretches.length > 0 ? [{ node, stretches }] : [];
  });
}

function textsIn(node: Nodes): readonly Text[] {
  if (node.type === 'text') return [node];
  // A link that shows its own address has no words.
  if (!('children' in node) || isBareAddress(node)) return [];
  return (node.children as Nodes[]).flatMap(textsIn);
}

function isBareAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false;
  const [label] = node.children;
  const [start, inner] = [node.position?.start.offset, label?.position?.start.offset];
  // `<https://…>`: its words are a link's, one sign behind where it begins, and end with it.
  const [end, innerEnd] = [node.position?.end.offset, label?.position?.end.offset];
  return start !== undefined && inner === start + 1 && innerEnd === (end ?? 0) - 1;
}

function meant(
  texts: readonly ProseText[],
  isMeant: (nth: number) => boolean,
): readonly ProseText[] {
  let passed = 0;
  return texts.flatMap(({ node, stretches }) => {
    const from = passed;
    passed += stretches.length;
    const some = stretches.filter((_, index) => isMeant(from + index));
    return some.length > 0 ? [{ node, stretches: some }] : [];
  });
}

/** The source with the words put in where they stand; null where that cannot be told of all. */
function inPlace(markdown: string, texts: readonly ProseText[], put: string): string | null {
  const written = escaped(put);
  const spans: Stretch[] = [];
  for (const { node, stretches } of texts) {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return null;
    const from = start.offset;
    const places = sourcePlaces(markdown.slice(from, end.offset), node.value);
    if (places === null) return null;
    for (const one of stretches) {
      spans.push({ start: from + (places[one.start] ?? 0), end: from + (places[one.end] ?? 0) });
    }
  }
  return withWords(markdown, spans, written);
}

/** The words as Markdown writes them within a line; the space around them stays. */
function escaped(put: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(put) ?? [];
  if (words === '') return put;
  // Behind a letter nothing is taken for the mark of a list or a heading.
  const text: Text = { type: 'text', value: `x${words}` };
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [text] }] };
  return before + dialectMarkdown(tree).slice(1) + after;
}

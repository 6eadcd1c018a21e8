import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import { readWords } from '../prose/read-words.ts';
import { piecesOf, wordsOf } from './pieces.ts';

/** What an entry of a list newsletter may say of one page; which of it is so, its house style tells. */
export interface ItemFacts {
  readonly title: string;
  readonly url: string;
  readonly tags: readonly string[];
  readonly people: readonly string[];
  readonly event: { readonly start: string; readonly end: string; readonly place: string } | null;
  readonly links: readonly { readonly name: string; readonly url: string }[];
  readonly blurb: readonly PhrasingContent[];
  readonly quotes: readonly (readonly BlockContent[])[];
}

type Tail = Partial<Pick<ItemFacts, 'people' | 'blurb' | 'links' | 'tags'>>;

/**
 * The ways in which the blocks of an entry can be read as a link with what is said of it. None where
 * they cannot: no link, a link whose words are more than words, other blocks than quotes beneath.
 */
export function itemFacts(
  blocks: readonly (BlockContent | DefinitionContent)[],
): readonly ItemFacts[] {
  const [first, ...beneath] = blocks;
  if (first?.type !== 'paragraph') return [];
  const at = first.children.findIndex(({ type }) => type === 'link');
  const link = first.children[at];
  if (link?.type !== 'link') return [];
  const [before, behind] = [first.children.slice(0, at), first.children.slice(at + 1)];
  const isPlain = [...before, ...link.children].every(({ type }) => type === 'text');
  const quotes = beneath.flatMap((block) =>
    block.type === 'blockquote' ? [block.children as BlockContent[]] : [],
  );
  if (!isPlain || quotes.length < beneath.length) return [];
  const lead = leadOf(wordsOf(piecesOf(before)));
  if (lead === null) return [];
  const title = readWords(link.children);
  const none = { tags: [], people: [], event: null, links: [], blurb: [], title, url: link.url };
  return tailsOf(behind).map((tail) => ({
    ...{ ...none, ...lead, ...tail, quotes },
    tags: [...(lead.tags ?? []), ...(tail.tags ?? [])],
  }));
}

/** What stands before the link: signs of its kind, a number, or when and where it takes place. */
function leadOf(words: string): Partial<ItemFacts> | null {
  if (words === '' || /^\d+[、.)．]\s?$/.test(words)) return {};
  if (/^(?:\[[^[\]]+\] )+$/.test(words)) {
    return { tags: [...words.matchAll(/\[([^[\]]+)\]/g)].map(([, tag = '']) => tag) };
  }
  const [, start, end = '', place = ''] =
    /^(\d{4}-\d{2}-\d{2})(?: - (\d{4}-\d{2}-\d{2}))? \| (?:(.+) \| )?$/.exec(words) ?? [];
  return start === undefined ? null : { event: { start, end, place } };
}

/** The ways to read what stands behind the link. */
function tailsOf(nodes: readonly PhrasingContent[]): readonly Tail[] {
  if (nodes.length === 0) return [{}];
  const words = wordsOf(piecesOf(nodes));
  const isPlain = nodes.every(({ type }) => type === 'text');
  const [, by] = /^ by (\S.*)$/s.exec(words) ?? [];
  const tags = /^(?:（[^（）]+）)+$/.test(words) ? [...words.matchAll(/（([^（）]+)）/g)] : [];
  const links = furtherLinks(nodes);
  const [, sign] = /^(: | )\S/.exec(words) ?? [];
  return [
    ...(isPlain && by !== undefined ? [{ people: by.split(/,? and |, /) }] : []),
    ...(isPlain && tags.length > 0 ? [{ tags: tags.map(([, tag = '']) => tag) }] : []),
    ...(links === null ? [] : [links]),
    // Words that link on to other pages are prose, and woven as such.
    ...(sign === undefined || nodes.some(leadsOn) ? [] : [{ blurb: without(nodes, sign.length) }]),
  ];
}

function leadsOn(node: PhrasingContent): boolean {
  if (node.type === 'link') return true;
  return 'children' in node && (node.children as PhrasingContent[]).some(leadsOn);
}

/** `: what it is for - [diff](…) - [more](…)` */
function furtherLinks(nodes: readonly PhrasingContent[]): Tail | null {
  const links: { name: string; url: string }[] = [];
  let rest = [...nodes];
  for (;;) {
    const [sign, link] = rest.slice(-2);
    if (link?.type !== 'link' || sign?.type !== 'text' || !sign.value.endsWith(' - ')) break;
    links.unshift({ name: readWords(link.children), url: link.url });
    const value = sign.value.slice(0, -3);
    rest = [...rest.slice(0, -2), ...(value === '' ? [] : [{ ...sign, value }])];
  }
  if (links.length === 0) return null;
  if (rest.length === 0) return { links };
  const words = wordsOf(piecesOf(rest));
  return words.startsWith(': ') && !rest.some(leadsOn) ? { links, blurb: without(rest, 2) } : null;
}

/** A line without its first so many signs, which are text. */
function without(nodes: readonly PhrasingContent[], signs: number): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return [...nodes];
  const value = first.value.slice(signs);
  return value === '' ? rest : [{ ...first, value }, ...rest];
}

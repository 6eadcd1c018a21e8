import type { Link, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { isLinkable, isTypable } from '../core/address.ts';
import { type Clip, clipTitle } from '../core/clip.ts';
import { partUrl } from '../core/clip-part.ts';
import { issueReference } from '../core/newsletter.ts';
import { citation, clipLinkOf } from '../prose/clip-link.ts';
import { dialectTree, type TextDirective } from '../prose/dialect.ts';
import { tame } from '../quotes/tame.ts';
import { asideWords, quotedWords } from './house-forms.ts';
import { plainText } from './rich.ts';

/** What prose is printed with: the clips it may name, and what closes an aside. */
export interface ProseHouse {
  readonly clips: ReadonlyMap<string, Clip>;
  readonly signOff: string;
  /** Where a reference to the issue of that label leads; null: nowhere, it is words. */
  readonly refer?: (label: string) => string | null;
  /** How a clip is cited within a line. */
  readonly cite: (clip: Clip) => PhrasingContent[];
}

/**
 * The tree of prose that the curator wrote (`prose/dialect.ts`), fit to print (`tame.ts`): links to
 * clips lead to their pages, asides, quotes and references stand in the house's forms. A link to a
 * clip that is not there is its words alone; one without words is the clip's title, or its citation.
 */
export function proseTree(markdown: string, house: ProseHouse): RootContent[] {
  const tree = dialectTree(markdown);
  const clipped = new Set<Link>();
  resolve(tree, { ...house, clipped });
  tame(tree, (link) => isLinkable(link.url) || (clipped.has(link) && isTypable(link.url)));
  return tree.children;
}

/** The house, and the links that clips have taken the place of. */
interface Resolving extends ProseHouse {
  readonly clipped: Set<Link>;
}

function resolve(parent: Nodes, house: Resolving, isLinked = false): void {
  if (!('children' in parent)) return;
  const children = parent.children as Nodes[];
  const inLink = isLinked || parent.type === 'link';
  for (const child of children) resolve(child, house, inLink);
  // No link stands within another.
  const { refer: _, ...unlinked } = house;
  const here = inLink ? unlinked : house;
  const resolved = children.flatMap((child) => resolvedNode(child, here));
  children.splice(0, children.length, ...resolved);
}

function resolvedNode(node: Nodes, house: Resolving): Nodes[] {
  const { clips, signOff, cite, clipped } = house;
  if (node.type === 'textDirective') {
    const url = node.name === 'issue' ? house.refer?.(wordsOf(node)) : null;
    const words = printed(node, signOff);
    return [url ? { type: 'link', url, children: [words as Text] } : words];
  }
  const link = node.type === 'link' ? clipLinkOf(node.url) : null;
  if (node.type !== 'link' || link === null) return [node];
  const clip = clips.get(link.clip);
  if (clip === undefined) return node.children;
  if (link.part === citation) return cite(clip);
  const url = partUrl(clip, link.part);
  if (url === null) return node.children;
  const title = { type: 'text', value: clipTitle(clip) } as const;
  const led = { ...node, url, children: node.children.length > 0 ? node.children : [title] };
  clipped.add(led);
  return [led];
}

function wordsOf({ children }: TextDirective): string {
  return children.map(plainText).join('').replace(/^#/, '');
}

const printers: Readonly<
  Record<string, (words: PhrasingContent[], signOff: string) => PhrasingContent>
> = {
  aside: asideWords,
  quote: quotedWords,
  issue: (words) => ({ type: 'text', value: issueReference(words.map(plainText).join('')) }),
};

function printed({ name, children, attributes }: TextDirective, signOff: string): PhrasingContent {
  const sign = attributes?.sign ?? signOff;
  return printers[name]?.(children, sign) ?? { type: 'text', value: '' };
}

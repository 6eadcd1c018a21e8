import type { Nodes, Root } from 'mdast';
import type { Draft } from '../core/draft.ts';
import type { Outgoing, PrintedLink } from '../core/publish.ts';
import { draftTree } from '../templates/draft-tree.ts';
import { signsOf } from '../templates/house-signs.ts';
import { plainText } from '../templates/rich.ts';
import { frontMatter } from './front-matter.ts';
import { markdownOf } from './markdown.ts';

/**
 * A draft as it would go out now: its Markdown, and the links in it.
 * @throws {Failure} `template`
 */
export function outgoing(draft: Draft): Outgoing {
  const tree = draftTree(draft);
  return {
    front: frontMatter(draft),
    markdown: markdownOf(tree, signsOf(draft.newsletter)),
    links: linksOf(tree, new Set(draft.sections.map(({ section }) => section.heading))),
  };
}

/** The links of an issue in their order, each with the heading of its section. */
function linksOf(tree: Root, headings: ReadonlySet<string>): readonly PrintedLink[] {
  let section = '';
  return tree.children.flatMap((block) => {
    const words = block.type === 'heading' ? plainText(block) : null;
    if (words !== null && headings.has(words)) section = words;
    return linksIn(block, section);
  });
}

function linksIn(node: Nodes, section: string): readonly PrintedLink[] {
  if (node.type === 'link') return [{ words: plainText(node), url: node.url, section }];
  return 'children' in node ? node.children.flatMap((child) => linksIn(child, section)) : [];
}

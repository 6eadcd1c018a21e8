import type { PhrasingContent, Root } from 'mdast';
import {
  directiveFromMarkdown,
  directiveToMarkdown,
  type TextDirective,
} from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

import { directiveNames, ourDirectives } from './our-directives.ts';

export type { TextDirective };

/**
 * Prose as it is stored: CommonMark, in which a link may lead to a clip (`clip-link.ts`), and three
 * text directives: `:aside[the editor's words]` (`{sign="—T."}` where it is signed otherwise), `:quote[shown words]{#QUOTE clip="CLIP"}` and
 * `:issue[TJ16]`.
 */
export function dialectTree(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [ourDirectives()],
    mdastExtensions: [directiveFromMarkdown()],
  });
}

const { handlers } = directiveToMarkdown();

/** Only what would be read as one of ours has to be kept from it: a time stays `10:30`. */
const unsafe: Options['unsafe'] = directiveNames.map((name) => ({
  character: ':',
  after: `${name}\\[`,
  inConstruct: 'phrasing',
}));

/** Writes a tree as prose is stored; `dialectTree` gives the same tree again. */
export function dialectMarkdown(tree: Root): string {
  const written = toMarkdown(tree, {
    bullet: '*',
    emphasis: '_',
    listItemIndent: 'one',
    resourceLink: true,
    extensions: [{ handlers, unsafe }],
  });
  return written.replace(/\n$/, '');
}

/** One of our directives around words. */
export function textDirective(
  name: (typeof directiveNames)[number],
  attributes: Record<string, string>,
  children: PhrasingContent[],
): TextDirective {
  return { type: 'textDirective', name, attributes, children };
}

import type { Heading, List, Root, RootContent } from 'mdast';
import { type Clip, clipTitle, clipUrl } from '../core/clip.ts';
import type { Draft, DraftSection } from '../core/draft.ts';
import { quoteUrl } from '../core/quote-url.ts';
import { printed } from '../core/stored.ts';
import { quoteTree } from '../quotes/quote-tree.ts';
import { makeRender, type Render } from './engine.ts';
import { presetOf } from './presets.ts';
import { proseTree } from './prose-tree.ts';
import { type Rich, rich } from './rich.ts';

/**
 * The whole issue as a Markdown tree in its house style: head, preamble, the sections that hold
 * something (or say that they do not), close.
 * @throws {Failure} `template` where the style's Liquid cannot be carried out.
 */
export function draftTree(draft: Draft): Root {
  const { newsletter, issue } = draft;
  const preset = presetOf(newsletter.template.preset);
  const render = makeRender(newsletter);
  const head = render(preset.head, {
    title: issue.title || `${newsletter.name} ${draft.label}`,
    label: draft.label,
    number: issue.number,
    date: issue.date || null,
    // Liquid takes an empty string for something there is.
    editor: newsletter.editor || null,
  });
  const sections = draft.sections.flatMap((section) => sectionTree(section, preset.clip, render));
  const children = [...head, ...proseTree(issue.preamble), ...sections, ...proseTree(issue.close)];
  return { type: 'root', children };
}

function sectionTree(one: DraftSection, template: string, render: Render): RootContent[] {
  const { section, entries } = one;
  const clips = entries.flatMap(({ clip }) => render(template, valuesOf(clip)));
  const body = [...proseTree(section.intro), ...joinedLists(clips)];
  const content = entries.length > 0 ? body : [...body, ...proseTree(section.emptyText)];
  if (content.length === 0) return [];
  const heading: Heading = {
    type: 'heading',
    depth: Math.min(Math.max(section.level, 1), 6) as Heading['depth'],
    children: [{ type: 'text', value: section.heading }],
  };
  return [heading, ...content];
}

function valuesOf(clip: Clip): Readonly<Record<string, unknown>> {
  return {
    title: clipTitle(clip),
    url: clipUrl(clip),
    site: printed(clip.site) || null,
    people: printed(clip.people).map((person) => person.role ?? person.name),
    published: printed(clip.published),
    quotes: clip.quotes
      .map((quote) => ({ ...rich(quoteTree(quote)), url: quoteUrl(clip, quote) }))
      .filter((quote) => quote.rich.length > 0),
    blurb: prose(clip.blurb),
    aside: prose(clip.aside),
    lead: clip.lead,
    tags: printed(clip.tags),
  };
}

function prose(markdown: string): Rich | null {
  const blocks = proseTree(markdown);
  return blocks.length === 0 ? null : rich(blocks);
}

/** Clips printed as one bullet each are one list, not a list each. */
function joinedLists(blocks: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.type === 'list' && last?.type === 'list' && last.ordered === block.ordered) {
      result[result.length - 1] = joinedList(last, block);
    } else {
      result.push(block);
    }
  }
  return result;
}

function joinedList(first: List, second: List): List {
  const children = [...first.children, ...second.children];
  return { ...first, children, spread: children.some((item) => item.spread) };
}

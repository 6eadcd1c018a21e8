import { toHtml } from 'hast-util-to-html';
import type { List, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Clip } from '../core/clip.ts';
import { assembleDraft } from '../core/draft.ts';
import { type Issue, makeIssue } from '../core/issue.ts';
import type { Newsletter } from '../core/newsletter.ts';
import type { Template } from '../core/records.ts';
import { correct } from '../core/stored.ts';
import { dialectMarkdown } from '../prose/dialect.ts';
import { meaning } from '../prose/meaning.ts';
import { readWords } from '../prose/read-words.ts';
import { entryTree } from '../templates/draft-tree.ts';
import { proseTree } from '../templates/prose-tree.ts';
import { type ClipPool, quoteOf } from './clip-pool.ts';
import { type ItemFacts, itemFacts } from './item-facts.ts';
import { type Loom, woven } from './weave.ts';

/** What an entry is printed with. */
export interface ItemHouse {
  readonly newsletter: Newsletter;
  /** Its opened templates; none where they are not given. */
  readonly templates?: readonly Template[];
  readonly loom: Loom;
  readonly pool: ClipPool;
  readonly makeId: () => string;
}

/**
 * An entry of a printed issue as a clip that the house's template prints to the letter, as the `number`th
 * of its section; null where none can be made. Nothing is guessed: what the template would print
 * otherwise stays prose.
 */
export function itemClip(block: RootContent, number: number, house: ItemHouse): Clip | null {
  const wanted = meaning({ type: 'root', children: plainly(block) });
  for (const facts of itemFacts(blocksOf(block))) {
    const made = house.pool.attempt(() => {
      const clip = clipOf(facts, house);
      return meaning(printed(clip, number, house)) === wanted ? clip : null;
    });
    if (made !== null) return made;
  }
  return null;
}

function blocksOf(block: RootContent): Parameters<typeof itemFacts>[0] {
  if (block.type === 'list') return block.children[0]?.children ?? [];
  return block.type === 'paragraph' ? [block] : [];
}

/** A block as prose prints it that knows of no clips. */
function plainly(block: RootContent): RootContent[] {
  const markdown = dialectMarkdown({ type: 'root', children: [block] });
  return proseTree(markdown, { clips: new Map(), signOff: '', cite: () => [] });
}

function clipOf(facts: ItemFacts, { loom, pool, makeId }: ItemHouse): Clip {
  const made = pool.make(facts.url, facts.title);
  const paragraph = { type: 'paragraph' as const, children: [...facts.blurb] };
  const blurb = facts.blurb.length === 0 ? null : woven(paragraph, loom);
  const people = facts.people.map((name) => ({ name, handle: null, profile: null, role: null }));
  const clip: Clip = {
    ...made,
    title: correct(made.title, facts.title),
    people: correct(made.people, people),
    tags: correct(made.tags, facts.tags),
    kind: correct(made.kind, facts.event === null ? made.kind.found : 'event'),
    event: correct(made.event, facts.event),
    links: correct(made.links, facts.links),
    blurb: blurb === null ? '' : dialectMarkdown({ type: 'root', children: [blurb] }),
    quotes: facts.quotes.map((blocks) => {
      const root: Root = { type: 'root', children: [...blocks] };
      const words = blocks.map((block) => blockWords(block)).join('\n\n');
      return quoteOf(makeId(), words, toHtml(toHast(root)));
    }),
    state: 'placed',
  };
  pool.put(clip);
  return clip;
}

function blockWords(block: RootContent): string {
  if (block.type === 'paragraph') return readWords(block.children);
  if (block.type === 'code') return block.value;
  return 'children' in block ? (block.children as RootContent[]).map(blockWords).join('\n') : '';
}

function printed(
  clip: Clip,
  number: number,
  { newsletter, templates = [], pool }: ItemHouse,
): Root {
  const draft = assembleDraft({
    newsletter,
    templates,
    issue: anIssue(newsletter),
    placements: [],
    clips: [...pool.all().values()],
    passages: [],
  });
  const children = entryTree({ kind: 'clip', clip }, draft, number);
  return { type: 'root', children: children.map(alone) };
}

/** A list of one, whatever its house has between the items of one. */
function alone(block: RootContent): RootContent {
  return block.type === 'list' ? ({ ...block, spread: false } satisfies List) : block;
}

/** What went out was under no policy of today. */
function anIssue(newsletter: Newsletter): Issue {
  return { ...makeIssue(newsletter, { id: '', number: 0, date: '' }), status: 'imported' };
}

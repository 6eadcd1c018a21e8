import type { Heading, PhrasingContent, Root, RootContent } from 'mdast';
import { type Clip, clipTitle } from '../core/clip.ts';
import { clipsNamedIn } from '../core/clip-references.ts';
import type { ClipEntry, Draft, DraftSection, PassageEntry } from '../core/draft.ts';
import type { Issue, Section } from '../core/issue.ts';
import type { Newsletter } from '../core/newsletter.ts';
import { quoteUrl } from '../core/quote-url.ts';
import { referenceUrl } from '../core/reference-url.ts';
import { remembered } from '../core/remembered.ts';
import { type Treatment, treatmentOf } from '../paywalls/treatment.ts';
import { quoteTree } from '../quotes/quote-tree.ts';
import { factsOf } from './clip-facts.ts';
import { makeRender, type Render } from './engine.ts';
import { planOf } from './house-signs.ts';
import { joinedLists } from './joined-lists.ts';
import { goodSources, type House, templateOf } from './opened.ts';
import type { HousePlan } from './preset.ts';
import { printBy, type Tell, type TemplateTrouble, untold } from './print-by.ts';
import { proseTree } from './prose-tree.ts';
import { inlined, type Rich, rich } from './rich.ts';

/**
 * The whole issue as a Markdown tree in its house style: head, preamble, the sections that hold
 * something (or say that they do not), close. What has not changed since the last time is the same
 * node again, so that whoever writes or shows it can keep what they made of it.
 * @throws {Failure} `template` where the style's Liquid cannot be carried out.
 */
export function draftTree(draft: Draft): Root {
  const { issue } = draft;
  const children = [
    ...headTree(draft),
    ...frameTree(draft, issue.preamble),
    ...sectionTrees(draft).flatMap(({ one, content }) => [headingTree(one.section), ...content]),
    ...frameTree(draft, issue.close),
  ];
  return { type: 'root', children };
}

/** The head of an issue, as it opens. @throws {Failure} `template` */
export function headTree(draft: Draft): readonly RootContent[] {
  return isHeaded(draft, planOf(draft.newsletter)) ? headBlocks(draft) : [];
}

/** What opened templates could not print of a draft, and the house's own printed instead. */
export function templateTroubles(draft: Draft): readonly TemplateTrouble[] {
  if (draft.templates.length === 0 || draft.issue.printed !== null) return [];
  const head = isHeaded(draft, planOf(draft.newsletter)) ? [printedHead(draft)] : [];
  const entries = draft.sections.flatMap((one) =>
    numbered(one.entries, draft).map(({ entry, number }) => printedEntry(entry, draft, number)),
  );
  return [...head, ...frames(draft).values(), ...entries].flatMap((one) => one.troubles);
}

/** Blocks, and what opened templates could not print of them. */
interface Printed {
  readonly blocks: readonly RootContent[];
  readonly troubles: readonly TemplateTrouble[];
}

function printing(print: (tell: Tell) => readonly RootContent[]): Printed {
  const troubles: TemplateTrouble[] = [];
  const blocks = print((trouble) => troubles.push(trouble));
  return { blocks, troubles };
}

/** An issue that was printed without a head has none. */
function isHeaded({ issue }: Draft, plan: HousePlan): boolean {
  return plan.head && !(issue.status === 'imported' && issue.title === '');
}

/** The head of an issue, whether or not it is printed. */
export function headBlocks(draft: Draft): readonly RootContent[] {
  return printedHead(draft).blocks;
}

function printedHead(draft: Draft): Printed {
  const { newsletter, label } = draft;
  return headOf(draft.issue, [newsletter, label, ...goodSources(draft)], () =>
    printing((tell) => {
      const what = { name: 'head', about: label, values: headValues(draft) } as const;
      return printBy(renderOf(newsletter), draft, what, tell);
    }),
  );
}

/** What the template of an issue's head is given. */
export function headValues({ newsletter, issue, label }: Draft): Readonly<Record<string, unknown>> {
  return {
    title: issue.title || `${newsletter.name} ${label}`,
    label,
    number: issue.number,
    date: issue.date || null,
    // Liquid takes an empty string for something there is.
    editor: newsletter.editor || null,
  };
}

/** What can be printed, wherever it is placed. */
type Printable = Pick<ClipEntry, 'kind' | 'clip'> | Pick<PassageEntry, 'kind' | 'passage'>;

/** Entries as they are printed behind one another. */
export function entriesTree(entries: readonly Printable[], draft: Draft): readonly RootContent[] {
  const blocks = numbered(entries, draft).flatMap(({ entry, number }) =>
    entryTree(entry, draft, number),
  );
  return joinedLists(blocks, planOf(draft.newsletter));
}

/** An entry, and which of the clips printed there it is. */
export interface NumberedEntry<E extends Printable = Printable> {
  readonly entry: E;
  readonly number: number;
}

/** Entries with the numbers of their clips; what prints nothing by itself is not counted. */
export function numbered<E extends Printable>(
  entries: readonly E[],
  draft: Draft,
): readonly NumberedEntry<E>[] {
  let number = 0;
  return entries.map((entry) => {
    if (entry.kind === 'clip' && isPrinted(entry.clip, draft)) number += 1;
    return { entry, number };
  });
}

/** Whether a clip is printed by itself: no prose weaves it, and the newsletter does not leave it out. */
function isPrinted(clip: Clip, draft: Draft): boolean {
  return !draft.woven.has(clip.id) && treatmentIn(clip, draft).isPrinted;
}

/** What the newsletter's access policy makes of a clip in this issue. */
function treatmentIn(clip: Clip, { newsletter, issue }: Draft): Treatment {
  return treatmentOf(clip, newsletter.rules, issue);
}

/**
 * One entry as it is printed; nothing of a clip that the prose weaves, or that the newsletter's access
 * policy leaves out (`clips-left-out.ts`). `number` is which of the clips of its section it is.
 */
export function entryTree(entry: Printable, draft: Draft, number = 1): readonly RootContent[] {
  return printedEntry(entry, draft, number).blocks;
}

function printedEntry(entry: Printable, draft: Draft, number: number): Printed {
  const house = [draft.newsletter, ...goodSources(draft)];
  if (entry.kind === 'passage') {
    const { passage } = entry;
    const named = clipsIn(draft, passage.markdown);
    return entryBlocks(passage, [...house, ...named], () =>
      printing((tell) => prose(draft, passage.markdown, tell)),
    );
  }
  const { clip } = entry;
  if (!isPrinted(clip, draft)) return { blocks: [], troubles: [] };
  const named = clipsIn(draft, clip.blurb + clip.aside);
  return entryBlocks(clip, [...house, draft.issue.status, number, ...named], () =>
    printing((tell) => {
      const values = { ...clipValues(clip, draft, tell), number };
      const what = { name: templateOf(clip, draft), about: clipTitle(clip), values };
      return printBy(renderOf(draft.newsletter), draft, what, tell);
    }),
  );
}

const headOf = remembered<object, Printed>();
const entryBlocks = remembered<object, Printed>();
const framesOf = remembered<Issue, ReadonlyMap<string, Printed>>();
const renders = remembered<Newsletter, Render>();

function renderOf(newsletter: Newsletter): Render {
  return renders(newsletter, [], () => makeRender(newsletter));
}

/** What stands around the entries, by the words it is written in. */
function frames(draft: Draft): ReadonlyMap<string, Printed> {
  const { issue, newsletter } = draft;
  const all = [issue.preamble, ...issue.sections.flatMap(wordsOf), issue.close];
  const named = all.flatMap((markdown) => clipsIn(draft, markdown));
  return framesOf(
    issue,
    [newsletter, ...goodSources(draft), ...named],
    () =>
      new Map(all.map((markdown) => [markdown, printing((tell) => prose(draft, markdown, tell))])),
  );
}

function wordsOf({ intro, emptyText }: Section): readonly string[] {
  return [intro, emptyText];
}

/** Words of the issue's frame (its preamble, an intro, its close) as they are printed. */
export function frameTree(draft: Draft, markdown: string): readonly RootContent[] {
  return frames(draft).get(markdown)?.blocks ?? [];
}

function clipsIn({ clips }: Draft, markdown: string): readonly (Clip | undefined)[] {
  return clipsNamedIn(markdown).map((id) => clips.get(id));
}

function prose(draft: Draft, markdown: string, tell: Tell): RootContent[] {
  const { clips, newsletter } = draft;
  const cite = (clip: Clip) => citationTree(clip, draft, tell);
  const said = newsletter.template.options.references ?? '';
  const refer = (label: string) =>
    referenceUrl(said, Number(/\d+$/.exec(label)?.[0] ?? Number.NaN), label);
  return proseTree(markdown, { clips, signOff: newsletter.signOff, cite, refer });
}

/** A section that is printed, with what stands under its heading. */
interface PrintedSection {
  readonly one: DraftSection;
  readonly content: readonly RootContent[];
}

/**
 * The sections that are printed: those that hold something, or say that they do not; and those whose
 * subsections do, as a heading under which nothing else stands is one over others.
 */
function sectionTrees(draft: Draft): readonly PrintedSection[] {
  const { emptySections } = planOf(draft.newsletter);
  const printed: PrintedSection[] = [];
  /** The level of the heading behind; a deeper one belongs to what stands before it. */
  let below = 0;
  for (const one of draft.sections.toReversed()) {
    const { level } = one.section;
    const content = contentOf(one, draft);
    if (content.length === 0 && !emptySections && below <= level) continue;
    printed.unshift({ one, content });
    below = level;
  }
  return printed;
}

/** The sections of a draft that are printed. */
export function printedSections(draft: Draft): readonly DraftSection[] {
  return sectionTrees(draft).map(({ one }) => one);
}

/** The heading of a section as it is printed. */
export function headingTree(section: Section): Heading {
  return headingOf(section, [], () => heading(section.heading, section.level));
}

function contentOf({ section, entries }: DraftSection, draft: Draft): readonly RootContent[] {
  const clips = entriesTree(entries, draft);
  const body = [...frameTree(draft, section.intro), ...clips];
  return clips.length > 0 ? body : [...body, ...frameTree(draft, section.emptyText)];
}

const headingOf = remembered<object, Heading>();

function heading(words: string, level: number): Heading {
  const depth = Math.min(Math.max(level, 1), 6) as Heading['depth'];
  return { type: 'heading', depth, children: [{ type: 'text', value: words }] };
}

/** A clip as it is cited within a line, in the newsletter's form. */
export function citationTree(clip: Clip, house: House, tell: Tell = untold): PhrasingContent[] {
  const what = { name: 'cite', about: clipTitle(clip), values: factsOf(clip) } as const;
  return inlined(printBy(renderOf(house.newsletter), house, what, tell));
}

/** What the template of a clip is given besides its number in the section. */
export function clipValues(
  clip: Clip,
  draft: Draft,
  tell: Tell = untold,
): Readonly<Record<string, unknown>> {
  const { mark, isQuoted, open } = treatmentIn(clip, draft);
  return {
    ...factsOf(clip),
    ...(open && { url: open.url }),
    // Liquid takes an empty string for something there is.
    access: { mark: mark || null },
    quotes: (isQuoted ? clip.quotes : [])
      .map((quote) => ({ ...rich(quoteTree(quote)), url: open?.url ?? quoteUrl(clip, quote) }))
      .filter((quote) => quote.rich.length > 0),
    blurb: richProse(clip.blurb, draft, tell),
    aside: richProse(clip.aside, draft, tell),
  };
}

function richProse(markdown: string, draft: Draft, tell: Tell): Rich | null {
  const blocks = prose(draft, markdown, tell);
  return blocks.length === 0 ? null : rich(blocks);
}

import { hostOf } from '../core/address.ts';
import { type Change, changeOf } from '../core/change.ts';
import { type Clip, clipUrl } from '../core/clip.ts';
import { freeNumber } from '../core/issue-number.ts';
import type { Newsletter } from '../core/newsletter.ts';
import type { Template } from '../core/records.ts';
import { directiveCount } from './directive-count.ts';
import { type House, houseOf } from './house-of.ts';
import { linksIn } from './link-lists.ts';
import { listedClips } from './listed-clips.ts';
import { type ImportedIssue, importMarkdown } from './markdown-issue.ts';

/** A file that was chosen, with what it holds. */
export interface IssueFile {
  readonly name: string;
  readonly text: string;
}

/** What becomes of one file. */
export type ImportRow =
  | {
      readonly kind: 'issue';
      readonly name: string;
      readonly imported: ImportedIssue;
      /** Whether the file says its number; else it was given the next free one. */
      readonly isNumbered: boolean;
      readonly counts: ImportCounts;
    }
  /** An issue of that number is here already, and stays as it is. */
  | { readonly kind: 'known'; readonly name: string; readonly number: number }
  /** Links that wait in the inbox; those whose pages are clipped already stay as they are. */
  | {
      readonly kind: 'links';
      readonly name: string;
      readonly clips: readonly Clip[];
      readonly known: number;
      /** How many lead to no page, or stand there twice. */
      readonly left: number;
    }
  /** There is nothing in it that an issue could have. */
  | { readonly kind: 'empty'; readonly name: string }
  /** It is of a kind that nobody here can read. */
  | { readonly kind: 'unread'; readonly name: string };

interface ImportCounts {
  readonly sections: number;
  readonly links: number;
  readonly quotes: number;
  readonly asides: number;
  readonly references: number;
}

export interface ImportPlan {
  readonly newsletter: Newsletter;
  readonly rows: readonly ImportRow[];
}

/** What importing needs to know, and whom it tells how far it is. */
export interface ImportHow {
  /** The numbers of the newsletter's issues. */
  readonly taken: readonly number[];
  /** The opened templates of the newsletter. */
  readonly templates?: readonly Template[];
  /** Whether the newsletter has a clip of that page. */
  readonly isKnown: (clip: Clip) => Promise<boolean>;
  readonly makeId: () => string;
  /** ISO 8601 UTC. */
  readonly now: string;
  /** Hears how many files are read, and gives others a turn; throws where it is called off. */
  readonly told: (done: number) => Promise<void>;
}

/** How a newsletter is written, by the latest of its issues. */
export function houseOfFiles(files: readonly IssueFile[], newsletter: Newsletter): House | null {
  const issues = files.filter(({ name }) => !isList(name));
  const latest = issues.toSorted((one, other) => byName(one.name, other.name)).at(-1);
  return latest === undefined ? null : houseOf(latest.text, latest.name, newsletter);
}

/** Reads files as issues of a newsletter; nothing is changed yet, and nothing that is here will be. */
export async function planImport(
  files: readonly IssueFile[],
  newsletter: Newsletter,
  how: ImportHow,
): Promise<ImportPlan> {
  const { taken, templates = [], makeId, now, told } = how;
  const numbers = new Set(taken);
  const known = new Set(taken);
  const lists: ImportRow[] = [];
  const read: { readonly name: string; readonly imported: ImportedIssue }[] = [];
  for (const { name, text } of files.toSorted((one, other) => byName(one.name, other.name))) {
    await told(read.length + lists.length);
    if (isList(name)) {
      lists.push(await listRow({ name, text }, newsletter.id, how));
      continue;
    }
    const imported = importMarkdown(text, { newsletter, templates, fileName: name, makeId, now });
    read.push({ name, imported });
    if (imported.issue.number > 0) numbers.add(imported.issue.number);
  }
  const used = new Set<number>();
  const rows = read.map(({ name, imported }): ImportRow => {
    const { issue, clips, passages } = imported;
    if (clips.length + passages.length === 0 && issue.preamble === '')
      return { kind: 'empty', name };
    if (known.has(issue.number) || used.has(issue.number)) {
      return { kind: 'known', name, number: issue.number };
    }
    const isNumbered = issue.number > 0;
    const number = isNumbered
      ? issue.number
      : freeNumber(
          1,
          [...numbers].toSorted((a, b) => a - b),
        );
    used.add(number);
    numbers.add(number);
    const numbered = { ...imported, issue: { ...issue, number } };
    return { kind: 'issue', name, imported: numbered, isNumbered, counts: countsOf(imported) };
  });
  return { newsletter, rows: [...rows, ...lists] };
}

/** Whether a file's name is that of a list of links, and not of an issue. */
function isList(name: string): boolean {
  return /\.(?:csv|html?)$/i.test(name);
}

async function listRow(
  { name, text }: IssueFile,
  newsletter: string,
  { isKnown, makeId, now }: ImportHow,
): Promise<ImportRow> {
  const links = linksIn(text);
  if (links === null) return { kind: 'unread', name };
  const { clips, noPage, twice } = listedClips(links, { newsletter, makeId, now });
  const fresh: Clip[] = [];
  for (const clip of clips) if (!(await isKnown(clip))) fresh.push(clip);
  const known = clips.length - fresh.length;
  return { kind: 'links', name, clips: fresh, known, left: noPage + twice };
}

/** What importing one issue changes: everything is new. */
export function importChanges({
  issue,
  clips,
  passages,
  placements,
}: ImportedIssue): readonly Change[] {
  return [
    changeOf('issues', null, issue),
    ...clips.map((clip) => changeOf('clips', null, clip)),
    ...passages.map((passage) => changeOf('passages', null, passage)),
    ...placements.map((placement) => changeOf('placements', null, placement)),
  ];
}

/**
 * The newsletter as it has learnt from issues where the sites that it linked more than once were filed;
 * what the curator taught it stays.
 */
export function learnt(newsletter: Newsletter, issues: readonly ImportedIssue[]): Newsletter {
  const counts = new Map<string, Map<string, number>>();
  for (const { issue, clips, placements } of issues) {
    const sections = new Map(issue.sections.map(({ id, heading }) => [id, heading]));
    const placed = new Map(
      placements.map(({ ref, section }) => [ref, sections.get(section) ?? '']),
    );
    for (const clip of clips) {
      const [site, heading] = [hostOf(clipUrl(clip)), placed.get(clip.id) ?? ''];
      if (site === '' || heading === '') continue;
      const its = counts.get(site) ?? new Map<string, number>();
      counts.set(site, its.set(heading, (its.get(heading) ?? 0) + 1));
    }
  }
  const memory = [...counts].flatMap(([site, its]) => {
    const [most] = [...its].toSorted(([, one], [, other]) => other - one);
    return most !== undefined && most[1] > 1 ? [[site, most[0]] as const] : [];
  });
  return {
    ...newsletter,
    sectionMemory: { ...Object.fromEntries(memory), ...newsletter.sectionMemory },
  };
}

function countsOf({ issue, clips, passages }: ImportedIssue): ImportCounts {
  const prose = [
    issue.preamble,
    ...passages.map(({ markdown }) => markdown),
    ...clips.flatMap(({ blurb, aside }) => [blurb, aside]),
  ].join('\n');
  return {
    sections: issue.sections.length,
    links: clips.length,
    quotes: clips.reduce((sum, { quotes }) => sum + quotes.length, 0),
    asides: directiveCount(prose, 'aside'),
    references: directiveCount(prose, 'issue'),
  };
}

/** `TJ2.md` before `TJ10.md`. */
function byName(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

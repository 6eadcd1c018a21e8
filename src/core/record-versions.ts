import type { Clip } from './clip.ts';
import type { Issue } from './issue.ts';
import type { Newsletter } from './newsletter.ts';
import type { StoreName, Template } from './records.ts';

/** Brings a record of one version to the next. */
// biome-ignore lint/suspicious/noExplicitAny: what an older version held has no type any more.
type Bring = (record: any) => any;

/**
 * What records became: entry n takes those of version n to version n + 1, wherever they lie (the
 * database, its second copy, a backup). Append only, as the migrations of the database are: what
 * shipped is on somebody's disk. Each leaves alone what is in the newer form already: a damaged
 * database may forget its version and keep its records.
 */
const versions: readonly Partial<Record<StoreName, Bring>>[] = [
  // The first version.
  {},
  // Quotes say where they were selected, what they leave out, and which address leads to them.
  { clips: withLeftOut },
  // What is found of a page and what is corrected stand apart in every field; what the publisher
  // declares is kept with what that was concluded from.
  { clips: withFound },
  // A clip is found by the address that was open as well; records are as they were.
  {},
  // An issue keeps what a site's generator reads before its text.
  { issues: withFront },
  // An issue can go out, and the next start as this newsletter's do; its rules have a form.
  {
    issues: withPrinted,
    newsletters: withFrame,
    archiveLinks: (link) => ({ ...link, url: link.url ?? link.key, clip: link.clip ?? null }),
    templates: withGood,
  },
  // How much of itself a page lets search engines quote.
  { clips: withMaxSnippet },
];

/** The version that records have now. */
export const newestVersion = versions.length;

/** A record of a store as it is in version `to`, from what it was in version `from`. */
export function bringRecord<T>(
  store: StoreName,
  record: T,
  from: number,
  to: number = newestVersion,
): T {
  return versions
    .slice(from, to)
    .reduce((brought, { [store]: bring }) => (bring ? bring(brought) : brought), record);
}

/** Whether records of the store change from version `from` to the next. */
export function changesAt(store: StoreName, from: number): boolean {
  return versions[from]?.[store] !== undefined;
}

function withFront(issue: Issue): Issue {
  return { ...issue, front: issue.front ?? '' };
}

function withPrinted(issue: Issue): Issue {
  return { ...issue, printed: issue.printed ?? null, silenced: issue.silenced ?? [] };
}

/** Said here as that version had them, whatever becomes of them later. */
const emptyFrame = { front: '', title: '', preamble: '', close: '' };
const noWords: object = { intro: '', emptyText: '' };
const noRules = { checks: {}, options: {}, access: [], marks: {} };

function withFrame(newsletter: Newsletter): Newsletter {
  return {
    ...newsletter,
    frame: newsletter.frame ?? emptyFrame,
    rules: newsletter.rules?.checks ? newsletter.rules : noRules,
    sections: newsletter.sections.map((section) => ({ ...noWords, ...section })),
  };
}

function withGood(template: Template): Template {
  const { source: written } = template;
  return { ...template, good: template.good ?? written };
}

/** The fields that had no place for a correction in version 2. */
const plainInTwo = ['canonicalUrl', 'identifiers', 'tags', 'event', 'links'] as const;

function withFound(clip: Clip): Clip {
  const fields = plainInTwo.map((name) => [name, sided(clip[name])]);
  const { declared, claims = [] } = clip.access;
  return {
    ...clip,
    ...Object.fromEntries(fields),
    access: { ...clip.access, declared: sided(declared), claims },
  };
}

function withMaxSnippet(clip: Clip): Clip {
  const { maxSnippet = null } = clip.access;
  return { ...clip, access: { ...clip.access, maxSnippet } };
}

function sided<T>(value: T): T {
  const isSided = typeof value === 'object' && value !== null && 'corrected' in value;
  return isSided ? value : ({ found: value, corrected: null } as T);
}

/** Said here as that version had it, whatever becomes of it later. */
const leftOut = { characters: 0, why: [] } as const;

/** What a quote of the first version lacks. */
const added = { from: 'page', leftOut, fragment: null } as const;

function withLeftOut(clip: Clip): Clip {
  return {
    ...clip,
    access: { ...clip.access, leftOut: clip.access.leftOut ?? leftOut },
    quotes: clip.quotes.map((quote) => ({ ...added, ...quote })),
  };
}

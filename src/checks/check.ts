import type { Draft } from '../core/draft.ts';
import type { LinkCheck } from '../core/records.ts';
import type { Rules, Severity } from '../core/rules.ts';
import type { MessageName } from '../platform/words.ts';
import type { ClipUse } from './clip-uses.ts';
import type { Fix } from './fix.ts';
import type { ProsePiece } from './prose-pieces.ts';

/** An issue that went out, as it is told: its label, and `YYYY-MM-DD`. */
export interface PastIssue {
  readonly number: number;
  readonly label: string;
  readonly date: string;
}

/**
 * What is known of the newsletter's other issues. The caller makes it anew when one of them changes,
 * and gives the same object until then.
 */
export interface Archive {
  /** Key of an address (`urlKey`) → the issues that link it, the latest first. */
  readonly uses: ReadonlyMap<string, readonly PastIssue[]>;
  readonly issues: readonly PastIssue[];
}

/** What a check of links said of an address when it was last made. */
export type LinkResult = Pick<LinkCheck, 'verdict' | 'checkedAt'>;

/** All that checks go by. */
export interface CheckInput {
  readonly draft: Draft;
  readonly archive: Archive;
  /** By the address as it is printed. */
  readonly linkResults: ReadonlyMap<string, LinkResult>;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly rules: Rules;
}

/** The same, with what is read of the draft once for all checks. */
export interface Around extends CheckInput {
  readonly uses: readonly ClipUse[];
  readonly pieces: readonly ProsePiece[];
}

/** A stretch of the words of a field, in code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a finding is: a field of a record; a section is named by its own id. */
export interface Place {
  readonly of: 'clip' | 'passage' | 'section' | 'issue';
  readonly id: string;
  readonly field: string;
  /** Within the prose of the field; null for all of it. */
  readonly range: Range | null;
}

/** A message with what fills its placeholders. */
export interface Sentence {
  readonly name: MessageName;
  readonly values: readonly (string | number)[];
}

/** What a check says of one place. */
export interface Found {
  /** Names what it was found at as long as that stands, wherever it moves to. */
  readonly subject: string;
  readonly place: Place;
  readonly says: Sentence;
  readonly fix: Fix | null;
}

/** What a check found, with what that weighs in this newsletter. */
export interface Finding extends Found {
  readonly check: string;
  readonly severity: Exclude<Severity, 'off'>;
}

/** What a newsletter may set of a check, as `check.option` of its rules. */
export interface CheckOption {
  readonly id: string;
  readonly name: MessageName;
  readonly usual: string;
}

/** One thing a check looks at. What `look` finds follows from `input` alone. */
export interface Subject {
  readonly key: string;
  /** Compared with what it was, so that nothing is looked at twice. */
  readonly input: readonly unknown[];
  readonly look: () => readonly Found[];
}

/** One rule over a draft. */
export interface Check {
  readonly id: string;
  readonly name: MessageName;
  readonly severity: Severity;
  readonly options: readonly CheckOption[];
  readonly subjects: (around: Around) => readonly Subject[];
}

/** What every check says of itself; `options` none where nothing can be set. */
interface Told {
  readonly id: string;
  readonly name: MessageName;
  readonly severity: Severity;
  readonly options?: readonly CheckOption[];
}

/** How a check looks at one kind of thing: it is given the thing and what it `reads`, no more. */
interface Looks<T, R extends readonly unknown[]> extends Told {
  /** What it goes by besides the thing itself. */
  readonly reads?: (around: Around, one: T) => R;
  readonly look: (one: T, read: R) => readonly Found[];
}

/** A check of each clip that the issue prints. */
export function clipCheck<R extends readonly unknown[] | [] = []>(check: Looks<ClipUse, R>): Check {
  return made(check, ({ uses }) => uses.map((one) => ({ key: one.key, own: one.input, one })));
}

/** A check of each piece of prose that the issue prints. */
export function proseCheck<R extends readonly unknown[] | [] = []>(
  check: Looks<ProsePiece, R>,
): Check {
  return made(check, ({ pieces }) => pieces.map((one) => ({ key: one.key, own: [one], one })));
}

/** A check of each section: `at` is which it is. */
export function sectionCheck<R extends readonly unknown[] | [] = []>(
  check: Looks<number, R>,
): Check {
  return made(check, ({ draft }) =>
    draft.sections.map(({ section }, one) => ({ key: `section:${section.id}`, own: [one], one })),
  );
}

/** A check of the issue as a whole. */
export function issueCheck<R extends readonly unknown[] | []>(
  check: Told & Required<Pick<Looks<null, R>, 'reads'>> & { look: (read: R) => readonly Found[] },
): Check {
  const { look } = check;
  return made({ ...check, look: (_: null, read: R) => look(read) }, () => [
    { key: 'issue', own: [], one: null },
  ]);
}

/** Two ways of looking as one check. */
export function together(first: Check, second: Check): Check {
  return {
    ...first,
    subjects: (around) => [...first.subjects(around), ...second.subjects(around)],
  };
}

function made<T, R extends readonly unknown[]>(
  { reads, look, options = [], ...told }: Looks<T, R>,
  things: (around: Around) => readonly {
    readonly key: string;
    readonly own: readonly unknown[];
    readonly one: T;
  }[],
): Check {
  return {
    ...told,
    options,
    subjects: (around) =>
      things(around).map(({ key, own, one }) => {
        const read = (reads?.(around, one) ?? []) as R;
        return { key, input: [own, read], look: () => look(one, read) };
      }),
  };
}

import type { Change } from './change.ts';
import { clipTitle } from './clip.ts';
import { equal } from './equal.ts';
import type { Issue } from './issue.ts';
import { plainProse } from './plain-prose.ts';
import type { Records } from './records.ts';

/** What a step was about, as it is named to a person. */
export interface StepSubject {
  readonly kind:
    | 'clip'
    | 'passage'
    | 'section'
    | 'preamble'
    | 'close'
    | 'issue'
    | 'newsletter'
    | 'template'
    | 'none';
  /** A title, the first words, a heading, a name (a template's as it is kept); '' where there are none. */
  readonly words: string;
  /** How many other clips and passages it was about. */
  readonly others: number;
}

/** A clip or a passage as it was last known, by its id. */
export type Recall = (id: string) => Records['clips'] | Records['passages'] | null;

const longest = 80;

/**
 * What the changes of a step are about: what the first of them alters, and how many others. What is
 * but moved is known through `recall`.
 */
export function subjectOf(changes: readonly Change[], recall: Recall): StepSubject {
  const things = [...new Set(changes.flatMap(thingOf))];
  const first = changes[0] && thingOf(changes[0])[0];
  const issue = changes.find((one) => one.store === 'issues');
  if (issue?.store === 'issues' && (first === undefined || changes[0] === issue)) {
    return { ...partOf(issue.before, issue.after), others: 0 };
  }
  if (first !== undefined) {
    const own = changes.find(({ id }) => id === first);
    const record = ((own?.after ?? own?.before) as ReturnType<Recall>) ?? recall(first);
    // What prose weaves is placed along with it: its own words are what was written.
    const isProse = own?.store === 'passages' && own.before !== null && own.after !== null;
    return { ...named(record), others: isProse ? 0 : things.length - 1 };
  }
  const letter = changes.find((one) => one.store === 'newsletters');
  const newsletter = letter?.after ?? letter?.before;
  if (newsletter)
    return { kind: 'newsletter', words: (newsletter as Records['newsletters']).name, others: 0 };
  const opened = changes.find((one) => one.store === 'templates');
  const template = opened?.after ?? opened?.before;
  if (template)
    return { kind: 'template', words: (template as Records['templates']).name, others: 0 };
  return { kind: 'none', words: '', others: 0 };
}

/** The ids of the clips and passages that changes are about, placed ones too. */
export function thingOf(one: Change): readonly string[] {
  if (one.store === 'clips' || one.store === 'passages') return [one.id];
  const placement = one.store === 'placements' ? (one.after ?? one.before) : null;
  return placement ? [placement.ref] : [];
}

function named(record: ReturnType<Recall>): Pick<StepSubject, 'kind' | 'words'> {
  if (record === null) return { kind: 'none', words: '' };
  if ('markdown' in record)
    return { kind: 'passage', words: cut(plainProse(record.markdown).trim()) };
  return { kind: 'clip', words: clipTitle(record) };
}

/** The part of an issue that differs. */
function partOf(before: Issue | null, after: Issue | null): Pick<StepSubject, 'kind' | 'words'> {
  const { title = '', number = 0 } = after ?? before ?? {};
  const whole = { kind: 'issue', words: title || `#${number}` } as const;
  if (before === null || after === null) return whole;
  if (before.preamble !== after.preamble) return { kind: 'preamble', words: '' };
  if (before.close !== after.close) return { kind: 'close', words: '' };
  const differs = after.sections.find(
    (one) =>
      !equal(
        one,
        before.sections.find(({ id }) => id === one.id),
      ),
  );
  const gone = before.sections.find(({ id }) => !after.sections.some((one) => one.id === id));
  const section = differs ?? gone;
  return section ? { kind: 'section', words: section.heading } : whole;
}

function cut(text: string): string {
  const [first = ''] = text.split('\n');
  return first.length > longest ? `${first.slice(0, longest).trimEnd()}…` : first;
}

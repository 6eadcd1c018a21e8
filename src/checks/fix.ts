import { type Change, changeOf } from '../core/change.ts';
import type { Clip } from '../core/clip.ts';
import { type Draft, entriesOf } from '../core/draft.ts';
import { equal } from '../core/equal.ts';
import type { Issue, Section } from '../core/issue.ts';
import type { Sentence } from './check.ts';

/** What a fix writes into one record; a section's fields are the issue's to write. */
export type Edit =
  | { readonly of: 'clip'; readonly id: string; readonly set: Partial<Clip> }
  | { readonly of: 'passage'; readonly id: string; readonly set: { readonly markdown: string } }
  | { readonly of: 'section'; readonly id: string; readonly set: Partial<Section> }
  | { readonly of: 'issue'; readonly id: string; readonly set: Partial<Issue> }
  /** The section is left out of the issue. */
  | { readonly of: 'noSection'; readonly id: string };

/** The remedy of a finding, as data. */
export interface Fix {
  readonly name: Sentence;
  readonly edits: readonly Edit[];
}

/**
 * The changes that carry out a fix on a draft as it is by now: one for each record that is not so
 * already. `now` is ISO 8601 UTC.
 */
export function fixChanges({ edits }: Fix, draft: Draft, now: string): readonly Change[] {
  const issue = edits.reduce((after, edit) => issueWith(after, edit), draft.issue);
  const records = edits.flatMap((edit) => recordChange(edit, draft, now));
  return equal(issue, draft.issue) ? records : [...records, changeOf('issues', draft.issue, issue)];
}

function issueWith(issue: Issue, edit: Edit): Issue {
  if (edit.of === 'issue') return { ...issue, ...edit.set };
  if (edit.of === 'noSection') {
    return { ...issue, sections: issue.sections.filter(({ id }) => id !== edit.id) };
  }
  if (edit.of !== 'section') return issue;
  const sections = issue.sections.map((one) =>
    one.id === edit.id ? { ...one, ...edit.set } : one,
  );
  return { ...issue, sections };
}

function recordChange(edit: Edit, draft: Draft, now: string): readonly Change[] {
  if (edit.of === 'clip') {
    const clip = draft.clips.get(edit.id);
    const after = clip && { ...clip, ...edit.set };
    if (clip === undefined || after === undefined || equal(clip, after)) return [];
    return [changeOf('clips', clip, { ...after, updated: now })];
  }
  if (edit.of !== 'passage') return [];
  const entry = entriesOf(draft).find(
    (one) => one.kind === 'passage' && one.passage.id === edit.id,
  );
  if (entry?.kind !== 'passage' || entry.passage.markdown === edit.set.markdown) return [];
  return [changeOf('passages', entry.passage, { ...entry.passage, ...edit.set })];
}

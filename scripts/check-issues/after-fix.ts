import type { CheckInput, Finding } from '../../src/checks/check.ts';
import { type Edit, fixChanges } from '../../src/checks/fix.ts';
import type { CheckedDraft, makeCheckRun } from '../../src/checks/run-checks.ts';
import type { Change } from '../../src/core/change.ts';
import type { Clip } from '../../src/core/clip.ts';
import { assembleDraft, type Draft, entriesOf } from '../../src/core/draft.ts';
import type { Issue } from '../../src/core/issue.ts';
import type { Passage } from '../../src/core/passage.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';

/** What one fix did that it should not have, a sentence each, with the draft as it is then. */
interface AfterFix {
  readonly draft: Draft;
  readonly faults: readonly string[];
}

/** Checks that hold records against each other: mending one may tell something of another. */
const across = new Set(['duplicate', 'linked-before', 'source-share']);

/** Carries out the fix of a finding, and holds what came of it against what was there. */
export function afterFix(
  input: CheckInput,
  before: CheckedDraft,
  finding: Finding,
  run: ReturnType<typeof makeCheckRun>,
): AfterFix {
  const { fix } = finding;
  if (fix === null) return { draft: input.draft, faults: [] };
  const changes = fixChanges(fix, input.draft, '2026-01-02T00:00:00.000Z');
  const draft = changed(input.draft, changes);
  const after = run({ ...input, draft });
  const faults = [
    ...(changes.length === 0 ? ['changes nothing'] : []),
    ...(countOf(after, finding) < countOf(before, finding) ? [] : ['is found again']),
    ...otherFindings(before, after, fix.edits),
    ...otherWords(input.draft, draft, fix.edits),
  ];
  return { draft, faults: faults.map((one) => `${finding.check} at ${finding.subject}: ${one}`) };
}

/** A draft with changes of its records carried out. */
export function changed(draft: Draft, changes: readonly Change[]): Draft {
  const after = <T extends { readonly id: string }>(record: T): T => {
    const change = changes.find(({ id }) => id === record.id);
    return change === undefined ? record : (change.after as unknown as T);
  };
  const entries = entriesOf(draft);
  return assembleDraft({
    newsletter: draft.newsletter,
    issue: after<Issue>(draft.issue),
    placements: entries.map(({ placement }) => placement),
    clips: [...draft.clips.values()].map((clip) => after<Clip>(clip)),
    passages: entries.flatMap((one) =>
      one.kind === 'passage' ? [after<Passage>(one.passage)] : [],
    ),
  });
}

function countOf({ findings }: CheckedDraft, { check, subject }: Finding): number {
  return findings.filter((one) => one.check === check && one.subject === subject).length;
}

function otherFindings(
  before: CheckedDraft,
  after: CheckedDraft,
  edits: readonly Edit[],
): readonly string[] {
  const ids = new Set(edits.map(({ id }) => id));
  const of = ({ findings }: CheckedDraft, isHere: boolean) =>
    findings.filter(({ check, place }) => !across.has(check) && ids.has(place.id) === isHere);
  const [was, is] = [of(before, false), of(after, false)].map((all) =>
    all.map(({ check, subject }) => `${check} ${subject}`).join('\n'),
  );
  const counts = (one: CheckedDraft, id: string) =>
    of(one, true).filter(({ check }) => check === id).length;
  const checks = new Set(of(after, true).map(({ check }) => check));
  const more = [...checks].filter((id) => counts(after, id) > counts(before, id));
  return [
    ...(was === is ? [] : ['something else is found elsewhere']),
    ...more.map((id) => `brings a finding of ${id}`),
  ];
}

/** What is printed beside what was fixed has to be the same, to the letter. */
function otherWords(before: Draft, after: Draft, edits: readonly Edit[]): readonly string[] {
  const [rest, restNow] = [before, after].map((draft) => exportMarkdown(without(draft, edits)));
  const [all, allNow] = [before, after].map((draft) => targets(exportMarkdown(draft)));
  const moved = new Set(all?.filter((target, at) => target !== allNow?.[at]));
  const isUnlinked = (allNow?.length ?? 0) < (all?.length ?? 0);
  return [
    ...(rest === restNow ? [] : ['something else is printed elsewhere']),
    ...(moved.size > 1 && !isUnlinked ? ['more links than one lead elsewhere'] : []),
  ];
}

/** Where the links of printed Markdown lead, blanks and all. */
function targets(markdown: string): readonly string[] {
  return markdown
    .split('](')
    .slice(1)
    .map((rest) => rest.slice(0, rest.search(/\)(?!\))|>/)));
}

/** A draft without what the edits are about. */
function without(draft: Draft, edits: readonly Edit[]): Draft {
  const changes = edits.flatMap((edit): readonly Change[] => {
    const { id } = edit;
    if (edit.of === 'clip') {
      const clip = draft.clips.get(id) ?? null;
      const after = clip && { ...clip, state: 'trashed' as const };
      return [{ store: 'clips', id, before: clip, after }];
    }
    const entry = entriesOf(draft).find((one) => one.kind === 'passage' && one.passage.id === id);
    if (entry?.kind !== 'passage') return [];
    const after = { ...entry.passage, markdown: '' };
    return [{ store: 'passages', id, before: entry.passage, after }];
  });
  const fields = edits.reduce(plainIssue, draft.issue);
  const issue: Change = { store: 'issues', id: draft.issue.id, before: draft.issue, after: fields };
  return changed(draft, [...changes, issue]);
}

function plainIssue(issue: Issue, edit: Edit): Issue {
  if (edit.of === 'issue') {
    const plain = { number: 0, title: '', date: '', preamble: '', close: '' };
    const names = Object.keys(edit.set);
    const blank = Object.entries(plain).filter(([name]) => names.includes(name));
    return { ...issue, ...Object.fromEntries(blank) };
  }
  if (edit.of === 'noSection') {
    return { ...issue, sections: issue.sections.filter(({ id }) => id !== edit.id) };
  }
  if (edit.of !== 'section') return issue;
  const plain = { heading: '', level: 1, intro: '', emptyText: '' };
  const blank = Object.entries(plain).filter(([name]) => Object.keys(edit.set).includes(name));
  const sections = issue.sections.map((one) =>
    one.id === edit.id ? { ...one, ...Object.fromEntries(blank) } : one,
  );
  return { ...issue, sections };
}

import { type Change, changeOf } from '../src/core/change.ts';
import type { Issue } from '../src/core/issue.ts';
import { issueLabel, type Newsletter } from '../src/core/newsletter.ts';
import type { ImportPlan } from '../src/importers/import-plan.ts';
import type { ImportedIssue } from '../src/importers/markdown-issue.ts';
import { change } from '../src/store/change.ts';
import { issueNumbers, latestIssues } from '../src/store/issues.ts';

/** What was taken in of what files held. */
export interface Taken {
  /** What the issues are called. */
  readonly labels: readonly string[];
  /** How many links wait in the inbox. */
  readonly links: number;
  /** How many issues and links were not taken in. */
  readonly left: number;
  /** Why they were not; null where it was called off, or all of them were. */
  readonly failure: unknown;
}

/** A step of undo: an issue, or some of the links. */
interface Step {
  readonly changes: () => readonly Change[];
  readonly units: number;
  readonly imported?: ImportedIssue;
}

/** So many links are one step of undo, and are written at one go. */
const batch = 1_000;

/**
 * Takes issues and links in, step by step of undo. What is called off, or fails, keeps the steps that
 * are whole; the newsletter is `before`, and becomes what the plan made of it.
 */
export async function takeIn(
  { newsletter, rows }: ImportPlan,
  before: Newsletter,
  watch: { readonly told: (done: number, of: number) => void; readonly signal: AbortSignal },
): Promise<Taken> {
  const { importChanges, learnt } = await import('../src/importers/import-plan.ts');
  const issues = rows.flatMap((row) => (row.kind === 'issue' ? [row.imported] : []));
  const links = rows.flatMap((row) => (row.kind === 'links' ? row.clips : []));
  const of = issues.length + links.length;
  const written: ImportedIssue[] = [];
  let done = 0;
  let failure: unknown = null;
  let goesOn = true;
  const keepStep = async ({ changes, units, imported }: Step) => {
    try {
      watch.signal.throwIfAborted();
      await keep('change_import', changes(), watch.signal);
      done += units;
      if (imported) written.push(imported);
      watch.told(done, of);
    } catch (error) {
      goesOn = false;
      if (!watch.signal.aborted) failure ??= error;
    }
  };
  const steps: Step[] = issues.map((imported) => ({
    changes: () => importChanges(imported),
    units: 1,
    imported,
  }));
  for (let at = 0; at < links.length; at += batch) {
    const some = links.slice(at, at + batch);
    const changes = () => some.map((clip) => changeOf('clips', null, clip));
    steps.push({ changes, units: some.length });
  }
  watch.told(0, of);
  // While the database writes one step, the one before goes into the second copy.
  let last: Promise<void> | null = null;
  for (const step of steps) {
    if (!goesOn) break;
    const next = keepStep(step);
    await last;
    last = next;
  }
  await last;
  try {
    if (written.length > 0) {
      const after = { ...learnt(newsletter, written), rev: before.rev };
      await keep('change_newsletter', [changeOf('newsletters', before, after)]);
      await renumber(before.id, Math.max(...written.map(({ issue }) => issue.number)));
    }
  } catch (error) {
    failure ??= error;
  }
  const labels = written.map(({ issue }) => issueLabel(newsletter, issue.number));
  return { labels, links: done - written.length, left: of - done, failure };
}

async function keep(
  label: 'change_import' | 'change_newsletter' | 'change_issue',
  changes: readonly Change[],
  signal?: AbortSignal,
): Promise<void> {
  const order = { id: crypto.randomUUID(), at: new Date().toISOString(), label, changes };
  await change(order, signal && { signal });
}

/** The numbers that no past issue can have: the draft at hand makes room for one. */
export async function takenNumbers(newsletter: string): Promise<readonly number[]> {
  const [numbers, draft] = await Promise.all([issueNumbers(newsletter), onlyDraft(newsletter)]);
  return numbers.filter((number) => number !== draft?.number);
}

async function onlyDraft(newsletter: string): Promise<Issue | null> {
  const drafts = (await latestIssues(newsletter, 1_000)).filter(({ status }) => status === 'draft');
  return drafts.length === 1 ? (drafts[0] ?? null) : null;
}

/** The draft at hand goes on behind the issues that were taken in. */
async function renumber(newsletter: string, last: number): Promise<void> {
  const draft = await onlyDraft(newsletter);
  if (draft === null || draft.number > last) return;
  await keep('change_issue', [changeOf('issues', draft, { ...draft, number: last + 1 })]);
}

import { useRef, useState } from 'preact/hooks';
import { type Change, changeOf } from '../src/core/change.ts';
import type { Issue } from '../src/core/issue.ts';
import { issueLabel, type Newsletter } from '../src/core/newsletter.ts';
import { pageAddresses } from '../src/core/page-addresses.ts';
import type { House } from '../src/importers/house-of.ts';
import type { ImportPlan, IssueFile } from '../src/importers/import-plan.ts';
import type { ImportedIssue } from '../src/importers/markdown-issue.ts';
import { change } from '../src/store/change.ts';
import { clipsOfPage } from '../src/store/clips.ts';
import { issueNumbers, latestIssues } from '../src/store/issues.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { markShownTabs } from '../src/ui/use-changes.ts';

/** How far importing has come. */
type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'tooMuch' }
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  | ({ readonly kind: 'planned' } & Planned)
  | { readonly kind: 'writing'; readonly done: number; readonly of: number }
  | {
      readonly kind: 'imported';
      readonly labels: readonly string[];
      /** How many links wait in the inbox. */
      readonly links: number;
      /** How many issues and links were not taken in, as it was called off. */
      readonly left: number;
    };

/** What importing the files would bring. */
export interface Planned {
  readonly files: readonly IssueFile[];
  readonly plan: ImportPlan;
  /** How the newsletter is written by its latest file; null where that is not to be asked. */
  readonly house: House | null;
  /** Whether the newsletter takes that on. */
  readonly isTakenOn: boolean;
}

/** So much (files, bytes of all of them) is read at a time. */
const most = { files: 2_000, bytes: 50_000_000 };

/** Importing past issues of a newsletter, step by step; nothing is changed before `write`. */
export function useImport(newsletter: Newsletter) {
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const { fail, clear } = useNotices();
  /** What calls off what goes on. */
  const calling = useRef(new AbortController());
  const leave = () => setStep({ kind: 'idle' });

  const orTell = async (work: (signal: AbortSignal) => Promise<void>) => {
    calling.current.abort();
    const mine = new AbortController();
    calling.current = mine;
    try {
      await work(mine.signal);
    } catch (error) {
      if (mine.signal.aborted) return;
      leave();
      fail(error);
    }
  };

  const plan = async (
    files: readonly IssueFile[],
    house: House | null,
    isTakenOn: boolean,
    signal: AbortSignal,
  ) => {
    const { planImport } = await import('../src/importers/import-plan.ts');
    const into = house !== null && isTakenOn ? { ...newsletter, ...house } : newsletter;
    const told = async (done: number) => {
      setStep({ kind: 'reading', done, of: files.length });
      // The page is drawn, and somebody may call it off.
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    };
    const planned = await planImport(files, into, {
      taken: await takenNumbers(newsletter.id),
      isKnown: async (clip) =>
        (await clipsOfPage(pageAddresses({ url: clip.url, canonicalUrl: null }))).some(
          (one) => one.newsletter === newsletter.id && one.state !== 'trashed',
        ),
      makeId: () => crypto.randomUUID(),
      now: new Date().toISOString(),
      told,
    });
    setStep({ kind: 'planned', files, house, isTakenOn, plan: planned });
  };

  return {
    step,
    leave: () => {
      calling.current.abort();
      leave();
    },
    choose: (chosen: readonly File[]) =>
      orTell(async (signal) => {
        clear();
        const issues = chosen.filter(({ name }) => /\.(?:md|markdown|txt|csv|html?)$/i.test(name));
        const bytes = issues.reduce((sum, { size }) => sum + size, 0);
        if (issues.length > most.files || bytes > most.bytes) return setStep({ kind: 'tooMuch' });
        setStep({ kind: 'reading', done: 0, of: issues.length });
        const files = await Promise.all(
          issues.map(async (file) => ({ name: file.name, text: await file.text() })),
        );
        const { houseOfFiles } = await import('../src/importers/import-plan.ts');
        // Who has set something up is not asked.
        const isNew =
          newsletter.tag === '' && Object.keys(newsletter.template.options).length === 0;
        const house = isNew ? houseOfFiles(files, newsletter) : null;
        await plan(files, house, house !== null, signal);
      }),
    takeOn: (isTakenOn: boolean) =>
      orTell(async (signal) => {
        if (step.kind === 'planned') await plan(step.files, step.house, isTakenOn, signal);
      }),
    write: () =>
      orTell(async (signal) => {
        if (step.kind !== 'planned') return;
        await write(step.plan, newsletter, {
          told: (done, of) => setStep({ kind: 'writing', done, of }),
          signal,
        }).then(setStep);
        markShownTabs();
      }),
  };
}

/** So many links are one step of undo, and are written at one go. */
const batch = 1_000;

/** Writes issues and links, step by step of undo: what is called off keeps the steps that are whole. */
async function write(
  { newsletter, rows }: ImportPlan,
  before: Newsletter,
  watch: { readonly told: (done: number, of: number) => void; readonly signal: AbortSignal },
): Promise<Step> {
  const { importChanges, learnt } = await import('../src/importers/import-plan.ts');
  const issues = rows.flatMap((row) => (row.kind === 'issue' ? [row.imported] : []));
  const links = rows.flatMap((row) => (row.kind === 'links' ? row.clips : []));
  const by = () => ({ id: crypto.randomUUID(), at: new Date().toISOString() });
  const of = issues.length + links.length;
  let done = 0;
  /** Writes one step; false where it was called off. */
  const put = async (changes: readonly Change[], units: number): Promise<boolean> => {
    watch.told(done, of);
    try {
      watch.signal.throwIfAborted();
      const quietly = { told: () => undefined, signal: watch.signal };
      await change({ ...by(), label: 'change_import', changes }, quietly);
    } catch (error) {
      if (watch.signal.aborted) return false;
      throw error;
    }
    done += units;
    return true;
  };
  const written: ImportedIssue[] = [];
  for (const imported of issues) {
    if (!(await put(importChanges(imported), 1))) break;
    written.push(imported);
  }
  for (let at = 0; at < links.length; at += batch) {
    const some = links.slice(at, at + batch);
    const changes = some.map((clip) => changeOf('clips', null, clip));
    if (!(await put(changes, some.length))) break;
  }
  if (written.length > 0) {
    const after = { ...learnt(newsletter, written), rev: before.rev };
    const changes = [changeOf('newsletters', before, after)];
    await change({ ...by(), label: 'change_newsletter', changes });
    await renumber(before.id, Math.max(...written.map(({ issue }) => issue.number)));
  }
  return {
    kind: 'imported',
    labels: written.map(({ issue }) => issueLabel(newsletter, issue.number)),
    links: done - written.length,
    left: of - done,
  };
}

/** The numbers that no past issue can have: the draft at hand makes room for one. */
async function takenNumbers(newsletter: string): Promise<readonly number[]> {
  const [numbers, draft] = await Promise.all([issueNumbers(newsletter), onlyDraft(newsletter)]);
  return numbers.filter((number) => number !== draft?.number);
}

async function onlyDraft(newsletter: string): Promise<Issue | null> {
  const drafts = (await latestIssues(newsletter, 1_000)).filter(({ status }) => status === 'draft');
  return drafts.length === 1 ? (drafts[0] ?? null) : null;
}

/** The draft at hand goes on behind the issues that were imported. */
async function renumber(newsletter: string, last: number): Promise<void> {
  const draft = await onlyDraft(newsletter);
  if (draft === null || draft.number > last) return;
  const changes = [changeOf('issues', draft, { ...draft, number: last + 1 })];
  const at = new Date().toISOString();
  await change({ id: crypto.randomUUID(), at, label: 'change_issue', changes });
}

import { useRef, useState } from 'preact/hooks';
import type { Newsletter } from '../src/core/newsletter.ts';
import { pageAddresses } from '../src/core/page-addresses.ts';
import type { House } from '../src/importers/house-of.ts';
import type { ImportPlan, IssueFile } from '../src/importers/import-plan.ts';
import { clipsOfPage } from '../src/store/clips.ts';
import { templatesOf } from '../src/store/templates.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { markShownTabs } from '../src/ui/use-changes.ts';
import { type Taken, takeIn, takenNumbers } from './take-in.ts';

/** How far importing has come. */
type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'tooMuch' }
  /** Of the files chosen none is of a kind that can be read. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  | ({ readonly kind: 'planned' } & Planned)
  | { readonly kind: 'writing'; readonly done: number; readonly of: number }
  | ({ readonly kind: 'imported' } & Omit<Taken, 'failure'>);

/** What importing the files would bring. */
export interface Planned {
  readonly files: readonly IssueFile[];
  readonly plan: ImportPlan;
  /** How the newsletter is written by its latest file; null where that is not to be asked. */
  readonly house: House | null;
  /** Whether the newsletter takes that on. */
  readonly isTakenOn: boolean;
  /** The rows that are not to be taken in. */
  readonly leftOut: ReadonlySet<number>;
}

/** What a folder of issues holds besides issues. */
const besides = /^(?:readme|licen[cs]e|changelog|contributing|code_of_conduct)\b/i;

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
      templates: await templatesOf(newsletter.id),
      isKnown: async (clip) =>
        (await clipsOfPage(pageAddresses({ url: clip.url, canonicalUrl: null }))).some(
          (one) => one.newsletter === newsletter.id && one.state !== 'trashed',
        ),
      makeId: () => crypto.randomUUID(),
      now: new Date().toISOString(),
      told,
    });
    const leftOut = new Set(
      planned.rows.flatMap(({ name }, at) => (besides.test(name) ? [at] : [])),
    );
    setStep({ kind: 'planned', files, house, isTakenOn, plan: planned, leftOut });
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
        if (issues.length === 0) return setStep({ kind: 'nothing' });
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
    /** Leaves a row out, or takes it in after all. */
    toggle: (row: number) => {
      if (step.kind !== 'planned') return;
      const leftOut = new Set(step.leftOut);
      if (!leftOut.delete(row)) leftOut.add(row);
      setStep({ ...step, leftOut });
    },
    write: () =>
      orTell(async (signal) => {
        if (step.kind !== 'planned') return;
        const rows = step.plan.rows.filter((_, at) => !step.leftOut.has(at));
        const told = (done: number, of: number) => setStep({ kind: 'writing', done, of });
        const { failure, ...taken } = await takeIn({ ...step.plan, rows }, newsletter, {
          told,
          signal,
        });
        setStep({ kind: 'imported', ...taken });
        // What was taken in before it is there, and said to be.
        if (failure !== null) fail(failure);
        markShownTabs();
      }),
  };
}

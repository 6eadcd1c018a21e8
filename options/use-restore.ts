import { useRef, useState } from 'preact/hooks';
import type { Wish } from '../src/backup/judged.ts';
import { type Backup, type Refusal, readBackup } from '../src/backup/read-backup.ts';
import type { RestorePlan } from '../src/backup/restore-plan.ts';
import { Failure } from '../src/core/failure.ts';
import { words } from '../src/platform/words.ts';
import { planRestore, restore } from '../src/store/restore.ts';
import { undoOrder } from '../src/store/undo.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { markShownTabs } from '../src/ui/use-changes.ts';

/** How far restoring has come. */
type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  | { readonly kind: 'refused'; readonly name: string; readonly why: Refusal }
  | ({ readonly kind: 'planned' } & Planned)
  | { readonly kind: 'writing'; readonly done: number; readonly of: number }
  /** `orderId` is null where it cannot be undone. */
  | { readonly kind: 'restored'; readonly count: number; readonly orderId: string | null };

/** How often progress is shown: drawn for every record it would take longer than the records. */
const shownEvery = 250;

/** What restoring a file would change by now. */
export interface Planned {
  readonly name: string;
  readonly backup: Backup;
  readonly plan: RestorePlan;
  readonly wished: Wish;
}

/** Restoring, step by step; nothing is changed before `restore`. */
export function useRestore() {
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const { tell, fail, clear } = useNotices();
  /** Of a file chosen while another is read, the first is forgotten. */
  const newest = useRef(0);
  /** What calls the writing off; null while nothing is written. */
  const writing = useRef<AbortController | null>(null);
  const leave = () => setStep({ kind: 'idle' });
  const plan = async (name: string, backup: Backup, wished: Wish) =>
    setStep({ kind: 'planned', name, backup, wished, plan: await planRestore(backup, wished) });

  const orTell = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      leave();
      if (error instanceof Failure && error.code === 'conflict') tell([words('restore_conflict')]);
      else fail(error);
    }
  };

  const choose = (file: File) =>
    orTell(async () => {
      newest.current += 1;
      const mine = newest.current;
      clear();
      const { name } = file;
      setStep({ kind: 'reading', done: 0, of: 0 });
      const reading = await readBackup(file, (done, of) => {
        if (mine === newest.current) setStep({ kind: 'reading', done, of });
      });
      if (mine !== newest.current) return;
      if (reading.kind === 'refused') return setStep({ kind: 'refused', name, why: reading.why });
      await plan(name, reading.backup, 'both');
    });

  return {
    step,
    choose,
    leave,
    /** Plans anew, with this wish for what both sides changed. */
    wish: (wished: Wish) =>
      orTell(async () => {
        if (step.kind === 'planned') await plan(step.name, step.backup, wished);
      }),
    restore: () =>
      orTell(async () => {
        if (step.kind !== 'planned') return;
        const { plan } = step;
        const of = plan.changes.length;
        const told = (done: number) => {
          if (done % shownEvery === 0) setStep({ kind: 'writing', done, of });
        };
        const calling = new AbortController();
        writing.current = calling;
        setStep({ kind: 'writing', done: 0, of });
        const by = { id: crypto.randomUUID(), at: new Date().toISOString() };
        try {
          await restore(plan, by, { told, signal: calling.signal });
        } catch (error) {
          if (!calling.signal.aborted) throw error;
          // As it was before: the same plan, to be carried out or left.
          return setStep(step);
        } finally {
          writing.current = null;
        }
        markShownTabs();
        const orderId = plan.isUndoable ? by.id : null;
        setStep({ kind: 'restored', count: plan.changes.length, orderId });
      }),
    /** Calls the restoring off; what is written by then is taken back, all of it. */
    stop: () => writing.current?.abort(),
    undo: () =>
      orTell(async () => {
        if (step.kind !== 'restored' || step.orderId === null) return;
        const by = { id: crypto.randomUUID(), at: new Date().toISOString() };
        const isUndone = await undoOrder(step.orderId, by);
        tell([isUndone ? words('undone', words('change_restore')) : words('nothing_to_undo')]);
        markShownTabs();
        leave();
      }),
  };
}

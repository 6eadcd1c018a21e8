import { useRef, useState } from 'preact/hooks';
import type { Draft } from '../src/core/draft.ts';
import type { ComeBack } from '../src/importers/come-back.ts';
import { words } from '../src/platform/words.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useChanges } from '../src/ui/use-changes.ts';

/** How far bringing edited Markdown back has come. */
type Step =
  | { readonly kind: 'asking' }
  | { readonly kind: 'empty' | 'binary' | 'large' }
  | { readonly kind: 'reading' }
  /** The text links few of the draft's pages: it may be of another issue. */
  | { readonly kind: 'other'; readonly back: ComeBack }
  | { readonly kind: 'read'; readonly back: ComeBack }
  | { readonly kind: 'writing'; readonly back: ComeBack };

/** So large (bytes) an issue may be. */
const largest = 2_000_000;

/** A smaller share of the draft's pages than this is asked about. */
const fewest = 1 / 3;

/** Bringing back Markdown that was edited by hand, step by step; nothing is changed before `takeOver`. */
export function useBringBack(draft: Draft, leave: () => void) {
  const [step, setStep] = useState<Step>({ kind: 'asking' });
  const { tell, fail, clear } = useNotices();
  const { run } = useChanges();
  /** Which reading is awaited; an earlier one answers to nobody. */
  const latest = useRef(0);

  const read = async (textOf: () => Promise<string | Step>) => {
    latest.current += 1;
    const mine = latest.current;
    clear();
    setStep({ kind: 'reading' });
    try {
      const text = await textOf();
      // The page is drawn before the work begins.
      await new Promise((resolve) => setTimeout(resolve));
      const next = typeof text === 'string' ? await compared(draft, text) : text;
      if (latest.current === mine) setStep(next);
    } catch (error) {
      if (latest.current !== mine) return;
      setStep({ kind: 'asking' });
      fail(error);
    }
  };

  return {
    step,
    choose: (file: File) =>
      read(async () => (file.size > largest ? { kind: 'large' } : textOfFile(file))),
    paste: (text: string) => read(async () => (text.length > largest ? { kind: 'large' } : text)),
    /** Looks at what differs though the text may be of another issue. */
    goOn: () => step.kind === 'other' && setStep({ ...step, kind: 'read' }),
    takeOver: async () => {
      if (step.kind !== 'read') return;
      const { back } = step;
      setStep({ kind: 'writing', back });
      if (await run('change_bring_back', back.changes)) {
        tell([words('bring_back_done', draft.label)]);
        leave();
      } else setStep({ kind: 'asking' });
    },
  };
}

async function textOfFile(file: File): Promise<string | Step> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'binary' };
    throw error;
  }
}

async function compared(draft: Draft, text: string): Promise<Step> {
  if (text.trim() === '') return { kind: 'empty' };
  if (text.includes('\0')) return { kind: 'binary' };
  // The reader of Markdown and the templates are most of the code, and wanted only here.
  const { readBack } = await import('./read-back.ts');
  const back = await readBack(draft, text);
  const { links, of } = back.shared;
  return { kind: links < of * fewest ? 'other' : 'read', back };
}

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CheckedDraft } from '../src/checks/run-checks.ts';
import type { Place } from '../src/core/settings.ts';
import type { DeskView } from '../src/store/desk-view.ts';

/** What every part of the desk may need: what is on it, and where the curator is. */
interface Desk {
  readonly view: DeskView;
  /** What checks found in the issue on the desk; null until they looked. */
  readonly checked: CheckedDraft | null;
  /** Where somebody wrote when the page was last closed; null where that is not known. */
  readonly caret: NonNullable<Place['caret']> | null;
  /** Remembers where somebody writes. */
  readonly keepCaret: (field: string, from: number, to: number) => void;
  /** Shows another view. */
  readonly goTo: (view: Place['view']) => void;
}

const context = createContext<Desk | null>(null);
export const DeskProvider = context.Provider;

/** The desk, from anywhere on it. */
export function useDeskView(): Desk {
  const desk = useContext(context);
  if (desk === null) throw new Error('nothing is on the desk');
  return desk;
}

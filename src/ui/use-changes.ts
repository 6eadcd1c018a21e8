import { useMemo } from 'preact/hooks';
import type { Change, ChangeLabel, ChangeOrder } from '../core/change.ts';
import { Failure } from '../core/failure.ts';
import { words } from '../platform/words.ts';
import { ask } from '../protocol/message.ts';
import { announce } from '../store/announce.ts';
import { change } from '../store/change.ts';
import { redo, undo } from '../store/undo.ts';
import { isClosing } from './closing.ts';
import { useNotices } from './notice.tsx';
import { toldLate } from './told-late.ts';

/** This page: typing of two pages in one field is no one's single step, or one version would vanish. */
const here = crypto.randomUUID();

/** Has the toolbar button follow: nothing that runs behind the pages hears what they change. */
export function markShownTabs(): void {
  ask('markTabs', 'shown').catch(() => undefined);
}

/** How a page changes things: through the door, and what fails is said. */
export interface Changes {
  /** Carries the changes out as one step of undo; `coalesce` joins typing, no label makes no step. False: not saved. */
  readonly run: (
    label: ChangeLabel | null,
    changes: readonly Change[],
    coalesce?: string,
  ) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

export function useChanges(): Changes {
  const { tell, fail, refuse } = useNotices();
  return useMemo(() => {
    const late = () => refuse([words('not_saved_yet')]);
    const by = () => ({ id: crypto.randomUUID(), at: new Date().toISOString() });
    const intoStore = async (order: ChangeOrder) => {
      let isLate = false;
      await toldLate(change(order), () => {
        isLate = true;
        late();
      });
      if (isLate) tell([words('saved_now')]);
    };
    const step = async (
      take: typeof undo,
      said: 'undone' | 'redone',
      none: 'nothing_to_undo' | 'nothing_to_redo',
    ) => {
      try {
        const entry = await toldLate(take(by()), late);
        tell([entry === null ? words(none) : words(said, words(entry.label))]);
        markShownTabs();
      } catch (error) {
        fail(error);
      }
    };
    return {
      run: async (label, changes, coalesce) => {
        const order = {
          ...by(),
          label,
          changes,
          ...(coalesce !== undefined && { coalesce: `${here}:${coalesce}` }),
        };
        try {
          if (isClosing()) await ask('finishTyping', order);
          else {
            await intoStore(order).catch(async (error: unknown) => {
              if (coalesce === undefined || !isConflict(error)) throw error;
              // Wanted where two windows contradict each other, and by nobody else.
              const { bringTypedBack } = await import('../store/write-typed.ts');
              if (!(await bringTypedBack(order))) throw error;
              tell([words('typed_back')]);
            });
          }
          // Typing makes no clip and removes none.
          if (label !== 'change_edit') markShownTabs();
          return true;
        } catch (error) {
          // What was refused is out of date on the screen: whoever shows it reads it anew.
          if (isConflict(error))
            announce({ touched: changes.map(({ store, id }) => ({ store, id })) });
          fail(error);
          return false;
        }
      },
      undo: () => step(undo, 'undone', 'nothing_to_undo'),
      redo: () => step(redo, 'redone', 'nothing_to_redo'),
    };
  }, [tell, fail, refuse]);
}

function isConflict(error: unknown): boolean {
  return error instanceof Failure && error.code === 'conflict';
}

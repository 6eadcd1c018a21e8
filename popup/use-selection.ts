import { useState } from 'preact/hooks';
import { allOf, extended, nothingSelected, stillThere, toggled } from './selection.ts';

/** The selected rows among those that are shown (`order`); what is gone is selected no more. */
export function useSelection(order: readonly string[]) {
  const [kept, set] = useState(nothingSelected);
  const selection = stillThere(kept, order);
  return {
    ids: selection.ids,
    toggle: (id: string) => set(toggled(selection, id)),
    extend: (from: string, to: string) => set(extended(selection, order, from, to)),
    all: (anchor: string | null) => set(allOf(order, anchor)),
    clear: () => set(nothingSelected),
  };
}

import { useState } from 'preact/hooks';
import { equal } from '../src/core/equal.ts';
import { useSaved } from '../src/ui/use-saved.ts';

interface Rows<T, Row> {
  readonly value: T;
  readonly save: (next: T, previous: T) => Promise<boolean>;
  readonly shown: (value: T) => readonly Row[];
  /** What the rows say; rows that say nothing yet are left out. */
  readonly kept: (rows: readonly Row[]) => T;
}

/** A list that is typed in rows and kept as a whole with every keystroke. */
export function useRows<T, Row>({ value, save, shown, kept }: Rows<T, Row>) {
  const { typed, clash, input } = useSaved<T>({ value, save });
  const [draft, setDraft] = useState<readonly Row[] | null>(null);
  // What comes from elsewhere (undo) takes the place of what was typed.
  const rows = draft !== null && equal(kept(draft), typed) ? draft : shown(typed);
  const set = (next: readonly Row[]) => {
    setDraft(next);
    input(kept(next));
  };
  return {
    rows,
    /** Where another window wrote in it, too. */
    clash,
    /** Shows what is kept, and no row that says nothing. */
    tidy: () => setDraft(null),
    type: (index: number, part: Partial<Row>) =>
      set(rows.map((row, at) => (at === index ? { ...row, ...part } : row))),
    add: (row: Row) => set([...rows, row]),
    remove: (index: number) => set(rows.filter((_, at) => at !== index)),
    move: (from: number, to: number) => {
      const rest = rows.filter((_, at) => at !== from);
      set(rest.toSpliced(to, 0, ...rows.slice(from, from + 1)));
    },
  };
}

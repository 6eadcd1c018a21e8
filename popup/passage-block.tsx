import { lazy, memo } from 'preact/compat';
import { useMemo } from 'preact/hooks';
import { clipsNamedIn } from '../src/core/clip-references.ts';
import type { Draft } from '../src/core/draft.ts';
import { words } from '../src/platform/words.ts';
import { useDeskView } from './desk-context.ts';
import { type PassageRow, rowTitle } from './desk-rows.ts';
import { caretIn, openingOf, openWith } from './prose/opening.ts';
import { ProseBlock, ProseWords } from './prose/prose-block.tsx';
import { rowOf } from './row-elements.ts';
import { rowShortcuts } from './row-shortcuts.ts';

interface Props {
  readonly row: PassageRow;
  readonly draft: Draft;
  readonly isOpen: boolean;
  readonly setOpen: (row: string | null) => void;
}

const PassageWriter = lazy(async () => ({
  default: (await import('./prose/passage-writer.tsx')).PassageWriter,
}));

/** A passage among the rows of the desk. */
export const PassageBlock = memo(({ row, draft, isOpen, setOpen }: Props) => {
  return (
    <ProseBlock
      id={row.id}
      name={words('passage_named', rowTitle(row))}
      plain={rowTitle(row)}
      isOpen={isOpen}
      setOpen={setOpen}
      shortcuts={rowShortcuts}
      grip={<span class="grip" aria-hidden="true" />}
      shown={<ProseWords draft={draft} of={row} />}
      writer={<Open row={row} draft={draft} setOpen={setOpen} />}
    />
  );
}, looksTheSame);

/** While it is shut, a passage looks as it did unless its words, a clip of theirs or the house changed. */
function looksTheSame(before: Props, after: Props): boolean {
  if (after.isOpen || before.isOpen !== after.isOpen || before.row !== after.row) return false;
  return (
    before.draft.newsletter === after.draft.newsletter &&
    clipsNamedIn(after.row.passage.markdown).every(
      (id) => before.draft.clips.get(id) === after.draft.clips.get(id),
    )
  );
}

function Open({ row, draft, setOpen }: Omit<Props, 'isOpen'>) {
  const { caret, keepCaret } = useDeskView();
  const opening = useMemo(() => openingOf(row.id), []);
  return (
    <PassageWriter
      row={row}
      draft={draft}
      caret={opening?.caret ?? caretIn(row.id, caret)}
      begin={opening?.begin}
      moved={(from, to) => keepCaret(row.id, from, to)}
      open={(passage) => {
        if (passage !== null) openWith(passage.id, passage);
        setOpen(passage?.id ?? null);
        if (passage === null) requestAnimationFrame(() => rowOf(row.id)?.focus());
      }}
    />
  );
}

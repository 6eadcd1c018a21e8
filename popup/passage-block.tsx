import { lazy, Suspense } from 'preact/compat';
import type { Draft } from '../src/core/draft.ts';
import { words } from '../src/platform/words.ts';
import { type PassageRow, rowTitle } from './desk-rows.ts';
import './passage-block.css';

interface Props {
  readonly row: PassageRow;
  readonly draft: Draft;
  readonly isOpen: boolean;
  readonly setOpen: (row: string | null) => void;
}

// The reader of Markdown, and still more the editor, are large and wanted only where prose is.
const PassageWords = lazy(async () => ({
  default: (await import('./passage-words.tsx')).PassageWords,
}));

/** A passage as it will read; open, it is written in place. */
export function PassageBlock({ row, draft, isOpen, setOpen }: Props) {
  const plain = <p class="passage-plain">{rowTitle(row)}</p>;
  return (
    <div class="row passage" role="group" aria-label={words('passage_named', rowTitle(row))}>
      <span class="grip" aria-hidden="true" />
      <Suspense fallback={plain}>
        <PassageWords row={row} draft={draft} />
      </Suspense>
      {!isOpen && (
        <button
          type="button"
          class="plain row-title"
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          onClick={() => setOpen(row.id)}
        >
          <span class="unseen">{words('passage_named', rowTitle(row))}</span>
        </button>
      )}
    </div>
  );
}

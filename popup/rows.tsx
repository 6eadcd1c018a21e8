import { useState } from 'preact/hooks';
import type { Draft } from '../src/core/draft.ts';
import { words } from '../src/platform/words.ts';
import { ClipEditor } from './clip-editor.tsx';
import { ClipLine } from './clip-line.tsx';
import type { DeskGroup, DeskRow } from './desk-rows.ts';
import { FrameBlock, introOf } from './frame-block.tsx';
import { PassageBlock } from './passage-block.tsx';
import { useFiling } from './use-filing.ts';
import { rowAttribute } from './use-row-keys.ts';
import { WriteHere } from './write-here.tsx';
import './rows.css';

/** The kind of data a dragged row carries; other things dropped here are not ours. */
const dragged = 'application/x-cuttings-row';

interface Props {
  readonly group: DeskGroup;
  /** What stands here while nothing else does. */
  readonly nothing: string;
  readonly draft: Draft;
  /** Any row of the desk. */
  readonly find: (id: string) => DeskRow | undefined;
  /** The row that is open. */
  readonly open: string | null;
  readonly setOpen: (row: string | null) => void;
}

/** One section with its rows; they can be dragged within and between sections. */
export function Rows({ group, nothing, draft, find, open, setOpen }: Props) {
  const { id: sectionId, heading, rows } = group;
  const intro = sectionId ? introOf({ id: sectionId, heading }) : null;
  const hasIntro = intro !== null && intro.of(draft.issue) !== '';
  const filing = useFiling(draft);
  /** Before which row what is dragged would land; null while nothing is over this section. */
  const [target, setTarget] = useState<number | null>(null);

  const over = (index: number) => (event: DragEvent) => {
    if (sectionId === null || !event.dataTransfer?.types.includes(dragged)) return;
    event.preventDefault();
    event.stopPropagation();
    const row = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const below = index < rows.length && event.clientY > row.top + row.height / 2;
    setTarget(below ? index + 1 : index);
  };
  const drop = (event: DragEvent) => {
    const id = event.dataTransfer?.getData(dragged);
    const place = target;
    setTarget(null);
    if (!id || sectionId === null || place === null) return;
    event.preventDefault();
    event.stopPropagation();
    const row = find(id);
    if (row === undefined) return;
    void (sectionId === '' ? filing.toSection(row, '') : filing.toSpot(row, sectionId, place));
  };
  const leave = (event: DragEvent) => {
    const inside = (event.currentTarget as HTMLElement).contains(
      event.relatedTarget as Node | null,
    );
    if (!inside) setTarget(null);
  };

  return (
    <section
      role="group"
      aria-label={heading}
      class={target === null ? 'rows' : 'rows dropping'}
      data-section={sectionId ?? 'strays'}
      onDragOver={over(rows.length)}
      onDragLeave={leave}
      onDrop={drop}
    >
      <h2 dir="auto">
        {heading} <span class="count">{rows.length > 0 && rows.length}</span>
      </h2>
      {intro && (hasIntro || open === intro.id) && (
        <FrameBlock part={intro} draft={draft} isOpen={open === intro.id} setOpen={setOpen} />
      )}
      {rows.length === 0 && nothing !== '' && <p class="nothing faint">{nothing}</p>}
      <ol>
        {rows.map((row, index) => (
          <li
            key={row.id}
            {...{
              [rowAttribute]: row.id,
              ...(row.kind === 'clip' && { 'data-clip': row.clip.id }),
            }}
            class={
              target === index
                ? 'drop-before'
                : target === rows.length && index === rows.length - 1
                  ? 'drop-after'
                  : ''
            }
            draggable={open !== row.id}
            onDragStart={(event) => {
              event.dataTransfer?.setData(dragged, row.id);
              if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
            }}
            onDragOver={over(index)}
          >
            {row.kind === 'passage' ? (
              <PassageBlock row={row} draft={draft} isOpen={open === row.id} setOpen={setOpen} />
            ) : (
              <>
                <ClipLine
                  row={row}
                  isOpen={open === row.id}
                  toggle={() => setOpen(open === row.id ? null : row.id)}
                />
                {open === row.id && <ClipEditor clip={row.clip} draft={draft} openRow={setOpen} />}
              </>
            )}
          </li>
        ))}
      </ol>
      {sectionId && (
        <WriteHere draft={draft} section={sectionId} heading={heading} open={setOpen}>
          {intro && !hasIntro && (
            <button type="button" class="plain write-here faint" onClick={() => setOpen(intro.id)}>
              {words('introduce')}
              <span class="unseen">: {heading}</span>
            </button>
          )}
        </WriteHere>
      )}
    </section>
  );
}

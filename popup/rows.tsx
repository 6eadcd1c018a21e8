import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Draft } from '../src/core/draft.ts';
import { words } from '../src/platform/words.ts';
import { ClipEditor } from './clip-editor.tsx';
import { ClipLine } from './clip-line.tsx';
import { useDeskView } from './desk-context.ts';
import type { DeskGroup, DeskRow } from './desk-rows.ts';
import type { RowDrag } from './drag/use-row-drag.ts';
import { FrameBlock, introOf } from './frame-block.tsx';
import { heaviestAt } from './heaviest-at.ts';
import { PassageBlock } from './passage-block.tsx';
import { rowAttribute } from './row-elements.ts';
import './rows.css';
import { WriteHere } from './write-here.tsx';

/** What every group of rows is shown with. */
export interface RowsProps {
  readonly draft: Draft;
  /** The row that is open. */
  readonly open: string | null;
  readonly setOpen: (row: string | null) => void;
  readonly selected: ReadonlySet<string>;
  /** What is being dragged, over whichever group. */
  readonly drag: RowDrag | null;
  /** A click on a row with Shift, Ctrl or ⌘; false: a click like any other. */
  readonly pick: (event: MouseEvent, id: string) => boolean;
}

interface Props extends RowsProps {
  readonly group: DeskGroup;
  /** What stands here while nothing else does. */
  readonly nothing: string;
  /** What stands beside the heading. */
  readonly children?: ComponentChildren;
}

/** One section with its rows. */
export function Rows({ group, nothing, children, ...shared }: Props) {
  const { id, heading, rows } = group;
  const { draft, open, setOpen } = shared;
  const intro = id ? introOf({ id, heading }) : null;
  const hasIntro = intro !== null && intro.of(draft.issue) !== '';
  return (
    <section
      role="group"
      aria-label={heading}
      class={isTarget(group, shared.drag) ? 'rows dropping' : 'rows'}
      data-section={id ?? 'strays'}
    >
      <div class="rows-heading">
        <h2 dir="auto" id={headingOf(id)} tabIndex={-1}>
          {heading} <span class="count">{rows.length > 0 && rows.length}</span>
        </h2>
        {children}
      </div>
      {intro && (hasIntro || open === intro.id) && (
        <FrameBlock part={intro} draft={draft} isOpen={open === intro.id} setOpen={setOpen} />
      )}
      {rows.length === 0 && nothing !== '' && <p class="nothing faint">{nothing}</p>}
      <RowList group={group} {...shared} />
      {id && (
        <WriteHere draft={draft} section={id} heading={heading} open={setOpen}>
          {intro && !hasIntro && (
            <button
              type="button"
              class="plain write-here faint"
              data-begins={intro.id}
              onClick={() => setOpen(intro.id)}
            >
              <span aria-hidden="true">{words('introduce')}</span>
              <span class="unseen">{words('introduce_named', heading)}</span>
            </button>
          )}
        </WriteHere>
      )}
    </section>
  );
}

/** The rows of a group. */
export function RowList({
  group,
  draft,
  open,
  setOpen,
  selected,
  drag,
  pick,
}: RowsProps & { readonly group: DeskGroup }) {
  const onPick = (id: string) => (event: MouseEvent) => {
    const target = event.target as Element;
    const isLine = target.closest('.row') !== null && target.closest('a, input') === null;
    if (!isLine || open === id || !pick(event, id)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { checked } = useDeskView();
  const found = useMemo(() => heaviestAt(checked), [checked]);
  return (
    <ol>
      {group.rows.map((row) => {
        const isOpen = open === row.id;
        const isSelected = selected.has(row.id);
        const landing = drag?.landing?.row === row.id ? drag.landing : null;
        const looks = [
          isOpen && 'open',
          isSelected && 'selected',
          drag?.ids.has(row.id) && 'dragged',
          landing && `drop-${landing.side}`,
        ];
        return (
          // Of clicks only those with Shift, Ctrl or ⌘: x and Shift with arrows do the same.
          <li
            key={row.id}
            {...{
              [rowAttribute]: row.id,
              ...(row.kind === 'clip' && { 'data-clip': row.clip.id }),
              'data-found': found.get(thingOf(row)),
            }}
            class={looks.filter(Boolean).join(' ')}
            onClickCapture={onPick(row.id)}
          >
            {found.has(thingOf(row)) && <span class="unseen">{words('row_found')}</span>}
            {isSelected && <span class="unseen">{words('selected')}</span>}
            {row.kind === 'passage' ? (
              <PassageBlock row={row} draft={draft} isOpen={isOpen} setOpen={setOpen} />
            ) : (
              <>
                <ClipLine row={row} isOpen={isOpen} setOpen={setOpen} />
                {isOpen && <ClipEditor clip={row.clip} draft={draft} openRow={setOpen} />}
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** What a row holds: the id of its clip or passage. */
function thingOf(row: DeskRow): string {
  return row.kind === 'clip' ? row.clip.id : row.passage.id;
}

/** Whether what is dragged would land in a group, and nowhere among its rows in particular. */
export function isTarget({ id }: DeskGroup, drag: RowDrag | null): boolean {
  return drag?.landing?.section === id && drag.landing.row === null;
}

/** The id of a group's heading. */
export function headingOf(group: string | null): string {
  return `group-${group ?? 'strays'}`;
}

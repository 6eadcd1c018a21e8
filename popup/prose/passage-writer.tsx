import { useRef } from 'preact/hooks';
import { clipsNamedIn } from '../../src/core/clip-references.ts';
import type { Draft, PassageEntry } from '../../src/core/draft.ts';
import { removePassage, rewritePassage, splitPassage } from '../../src/core/passage-edits.ts';
import type { Caret } from '../../src/editor/caret.ts';
import { words } from '../../src/platform/words.ts';
import { dialectTree } from '../../src/prose/dialect.ts';
import { useNotices } from '../../src/ui/notice.tsx';
import { allWritten } from '../../src/ui/pending-writes.ts';
import { useChanges } from '../../src/ui/use-changes.ts';
import { type PassageRow, rowTitle } from '../desk-rows.ts';
import type { Opening } from './opening.ts';
import { ProseWriter, type Written } from './prose-writer.tsx';
import { useWeavable } from './use-weavable.ts';

interface OpenPassage extends Opening {
  readonly id: string;
}

interface Props {
  readonly row: PassageRow;
  readonly draft: Draft;
  readonly caret: Caret;
  readonly begin: string | undefined;
  readonly moved: (from: number, to: number) => void;
  /** Opens another passage, or (null) none: the focus goes to this row. */
  readonly open: (passage: OpenPassage | null) => void;
}

/** A passage being written. Left, it is one passage a block; left empty, it is none. */
export function PassageWriter({ row, draft, caret, begin, moved, open }: Props) {
  const { run } = useChanges();
  const { tell } = useNotices();
  const { clips, find, made } = useWeavable(draft, row.placement.section);
  const latest = useRef({ row, draft });
  latest.current = { row, draft };
  /** How it ends, where a key or a button has decided that. */
  const ending = useRef<Ending | null>(null);
  /** Under what name the joining goes on, for undo: as the typing in the passage before it. */
  const joined = useRef('');
  const wasEmpty = useRef(row.passage.markdown === '' && begin === undefined);
  const typing = `${row.passage.id}:markdown`;

  const save = (next: string, previous: string) => {
    wasEmpty.current = false;
    const entry: PassageEntry = latest.current.row;
    const changes = rewritePassage(latest.current.draft, entry, { next, previous }, find, by());
    return run('change_prose', changes, typing);
  };

  const left = async ({ parts, settled }: Written) => {
    const how = ending.current ?? endingOf(parts);
    if (how === null) return;
    // What was typed last may be on its way, here and in the passage that has it from now on.
    const stored = await settled();
    await allWritten();
    const { row: entry, draft: at } = latest.current;
    const removed = removePassage({ ...entry, passage: { ...entry.passage, markdown: stored } });
    switch (how) {
      case 'parted':
        await run('change_prose', splitPassage(at, entry, stored, parts, by()).changes);
        break;
      case 'joined':
        await run('change_prose', removed, joined.current);
        break;
      case 'given up':
        if (await run('change_remove', removed)) tell([words('back_to_clips_done')]);
        break;
      case 'emptied':
        // A passage that never held a word is as if it had not been begun.
        await (wasEmpty.current ? run(null, removed) : run('change_remove', removed, typing));
    }
  };

  const beside = (step: 1 | -1): PassageRow | null => {
    const section = draft.sections.find((one) => one.section.id === row.placement.section);
    const entries = section?.entries ?? [];
    const at = entries.findIndex(({ placement }) => placement.id === row.id);
    const next = entries[at + step];
    return next?.kind === 'passage' ? { ...next, id: next.placement.id } : null;
  };

  return (
    <ProseWriter
      label={
        row.passage.markdown === '' ? words('new_passage') : words('passage_named', rowTitle(row))
      }
      value={row.passage.markdown}
      begin={begin}
      save={save}
      newsletter={draft.newsletter}
      templates={draft.templates}
      clips={clips}
      caret={caret}
      moved={moved}
      made={made}
      left={(written) => void left(written)}
      leave={(to, editor) => {
        const next = to === 'up' ? null : beside(to === 'behind' ? 1 : -1);
        if (to !== 'join') {
          // At the edge of all prose the caret stays where it is.
          if (to === 'up' || next !== null) {
            open(next && { id: next.id, caret: to === 'behind' ? 'start' : 'end' });
          }
          return;
        }
        if (next === null) return;
        ending.current = 'joined';
        joined.current = `${next.passage.id}:markdown`;
        const [own, before] = [editor.parts(), next.passage.markdown];
        const begin = [before, ...own].filter((part) => part !== '').join('\n\n');
        const seam = dialectTree(before).children.length;
        open({ id: next.id, caret: own.length > 0 ? { join: seam } : 'end', begin });
      }}
    >
      {clipsNamedIn(row.passage.markdown).length > 0 && (
        <button
          type="button"
          class="plain at-end"
          title={words('back_to_clips_what')}
          onClick={() => {
            ending.current = 'given up';
            open(null);
          }}
        >
          {words('back_to_clips')}
        </button>
      )}
      <button type="button" class="plain at-end" onClick={() => open(null)}>
        {words('done')}
      </button>
    </ProseWriter>
  );
}

/** How a passage ends: parted, gone into the one before it, given up for its clips, left empty. */
type Ending = 'parted' | 'joined' | 'given up' | 'emptied';

/** How it ends by its blocks alone; null: as the one passage that it is. */
function endingOf(parts: readonly string[]): Ending | null {
  if (parts.length === 0) return 'emptied';
  return parts.length > 1 ? 'parted' : null;
}

function by() {
  return { makeId: () => crypto.randomUUID() as string, now: new Date().toISOString() };
}

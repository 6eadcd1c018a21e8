import { useMemo, useRef } from 'preact/hooks';
import type { Clip } from '../../src/core/clip.ts';
import { clipsNamedIn } from '../../src/core/clip-references.ts';
import type { Draft, PassageEntry } from '../../src/core/draft.ts';
import { removePassage, rewritePassage, splitPassage } from '../../src/core/passage-edits.ts';
import type { Caret } from '../../src/editor/prose-editor.ts';
import { words } from '../../src/platform/words.ts';
import { dialectTree } from '../../src/prose/dialect.ts';
import { useNotices } from '../../src/ui/notice.tsx';
import { useChanges } from '../../src/ui/use-changes.ts';
import { type PassageRow, rowTitle } from '../desk-rows.ts';
import type { Opening } from './opening.ts';
import { ProseWriter, type Written } from './prose-writer.tsx';

interface OpenPassage extends Opening {
  readonly id: string;
}

interface Props {
  readonly row: PassageRow;
  readonly draft: Draft;
  readonly inbox: readonly Clip[];
  readonly caret: Caret;
  readonly begin: string | undefined;
  readonly moved: (from: number, to: number) => void;
  /** Opens another passage, or (null) none: the focus goes to this row. */
  readonly open: (passage: OpenPassage | null) => void;
}

/** A passage being written. Left, it is one passage a block; left empty, it is none. */
export function PassageWriter({ row, draft, inbox, caret, begin, moved, open }: Props) {
  const { run } = useChanges();
  const { tell } = useNotices();
  const made = useRef(new Map<string, Clip>());
  const latest = useRef({ row, draft });
  latest.current = { row, draft };
  /** Whether it has become part of another passage, or its clips again. */
  const isJoined = useRef(false);
  const wasEmpty = useRef(row.passage.markdown === '' && begin === undefined);
  const clips = useMemo(() => nearestFirst(draft, inbox, row), [draft.clips, inbox]);
  const typing = `${row.passage.id}:markdown`;
  const find = (id: string) => made.current.get(id) ?? clips.find((clip) => clip.id === id);

  const save = (next: string, previous: string) => {
    wasEmpty.current = false;
    const entry: PassageEntry = latest.current.row;
    const changes = rewritePassage(latest.current.draft, entry, { next, previous }, find, by());
    return run('change_prose', changes, typing);
  };

  const left = ({ parts, settled }: Written) => {
    if (isJoined.current || parts.length === 1) return;
    void settled().then((stored) => {
      const { row: entry, draft: at } = latest.current;
      if (parts.length > 1) {
        return run('change_prose', splitPassage(at, entry, stored, parts, by()).changes);
      }
      const passage = { ...entry.passage, markdown: stored };
      // A passage that never held a word is as if it had not been begun.
      const removed = removePassage({ ...entry, passage });
      return wasEmpty.current ? run(null, removed) : run('change_remove', removed, typing);
    });
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
      clips={clips}
      caret={caret}
      moved={moved}
      made={(clip) => made.current.set(clip.id, clip)}
      left={left}
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
        isJoined.current = true;
        const [own, before] = [editor.parts(), next.passage.markdown];
        const begin = [before, ...own].filter((part) => part !== '').join('\n\n');
        const seam = dialectTree(before).children.length;
        void run('change_prose', removePassage(row), `${next.passage.id}:markdown`);
        open({ id: next.id, caret: own.length > 0 ? { join: seam } : 'end', begin });
      }}
    >
      {clipsNamedIn(row.passage.markdown).length > 0 && (
        <button
          type="button"
          class="plain at-end"
          title={words('back_to_clips_what')}
          onClick={() => {
            isJoined.current = true;
            open(null);
            void run('change_remove', removePassage(row)).then(
              (done) => done && tell([words('back_to_clips_done')]),
            );
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

function by() {
  return { makeId: () => crypto.randomUUID() as string, now: new Date().toISOString() };
}

/** The clips of this section first, then what waits in the inbox, then the rest of the issue. */
function nearestFirst(draft: Draft, inbox: readonly Clip[], row: PassageRow): readonly Clip[] {
  const here = draft.sections.find(({ section }) => section.id === row.placement.section);
  const near = (here?.entries ?? []).flatMap((one) => (one.kind === 'clip' ? [one.clip] : []));
  return [
    ...new Map([...near, ...inbox, ...draft.clips.values()].map((one) => [one.id, one])).values(),
  ];
}

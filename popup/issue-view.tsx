import { useEffect, useState } from 'preact/hooks';
import { shortcutOf } from '../src/platform/shortcut.ts';
import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import './issue-view.css';
import { deskGroups } from './desk-rows.ts';
import { close, FrameBlock, preamble } from './frame-block.tsx';
import { IssueFields } from './issue-fields.tsx';
import { Rows } from './rows.tsx';
import { useRowKeys } from './use-row-keys.ts';

interface Props {
  readonly view: DeskView;
  /** The row that is open. */
  readonly open: string | null;
  readonly setOpen: (row: string | null) => void;
}

/** The issue on the desk: its sections with their clips, and the inbox. */
export function IssueView({ view, open, setOpen }: Props) {
  const { draft } = view;
  const groups = deskGroups(view);
  const rows = new Map(groups.flatMap((group) => group.rows).map((row) => [row.id, row]));
  const onKeyDown = useRowKeys(draft, rows, open, setOpen);
  const shortcut = useShortcut();
  const empty = rows.size === 0;
  return (
    // The rows inside are buttons of their own; the keys here are shortcuts for them.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the keys of its rows
    <div class="issue-view" onKeyDown={onKeyDown}>
      <IssueFields draft={draft} />
      <FrameBlock part={preamble} draft={draft} isOpen={open === preamble.id} setOpen={setOpen} />
      {empty && shortcut !== null && <Empty shortcut={shortcut} />}
      {groups.map((group) => (
        <Rows
          key={group.id ?? 'strays'}
          group={group}
          nothing={empty ? '' : words(group.id === '' ? 'empty_inbox' : 'empty_section')}
          draft={draft}
          find={(id) => rows.get(id)}
          open={open}
          setOpen={setOpen}
        />
      ))}
      <FrameBlock part={close} draft={draft} isOpen={open === close.id} setOpen={setOpen} />
      {!empty && (
        <div class="keys faint">
          {shortcut && <p>{words('clip_key', shortcut)}</p>}
          <p>{words('row_keys')}</p>
        </div>
      )}
    </div>
  );
}

/** What to do first. */
function Empty({ shortcut }: { readonly shortcut: string }) {
  return (
    <div class="empty">
      <p>{words('empty_issue')}</p>
      <p>{shortcut === '' ? words('no_shortcut') : words('press_to_clip', shortcut)}</p>
    </div>
  );
}

/** The keys that clip, as they are really bound; '' for none, null until that is known. */
function useShortcut(): string | null {
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    void shortcutOf('clip').then(setShortcut);
  }, []);
  return shortcut;
}

import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../src/core/clip.ts';
import { shortcutOf } from '../src/platform/shortcut.ts';
import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import './issue-view.css';
import { IssueFields } from './issue-fields.tsx';
import { Rows } from './rows.tsx';
import { useRowKeys } from './use-row-keys.ts';

interface Props {
  readonly view: DeskView;
  /** The clip whose fields are open. */
  readonly open: string | null;
  readonly setOpen: (clip: string | null) => void;
}

/** The issue on the desk: its sections with their clips, and the inbox. */
export function IssueView({ view, open, setOpen }: Props) {
  const { draft, inbox } = view;
  const sections = [
    ...draft.sections.map(({ section, entries }) => ({
      id: section.id,
      heading: section.heading,
      clips: entries.map((entry) => entry.clip),
    })),
    ...(draft.strays.length > 0
      ? [{ id: null, heading: words('strays'), clips: draft.strays.map((entry) => entry.clip) }]
      : []),
    { id: '', heading: words('inbox'), clips: inbox },
  ];
  const clips = new Map<string, Clip>(
    sections.flatMap((section) => section.clips.map((clip) => [clip.id, clip])),
  );
  const toggle = (clip: string) => setOpen(open === clip ? null : clip);
  const onKeyDown = useRowKeys(draft, clips, toggle);
  const shortcut = useShortcut();
  const empty = clips.size === 0;
  return (
    // The rows inside are buttons of their own; the keys here are shortcuts for them.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the keys of its rows
    <div class="issue-view" onKeyDown={onKeyDown}>
      <IssueFields draft={draft} />
      {empty && shortcut !== null && <Empty shortcut={shortcut} />}
      {sections.map((section) => (
        <Rows
          key={section.id ?? 'strays'}
          sectionId={section.id}
          heading={section.heading}
          nothing={empty ? '' : words(section.id === '' ? 'empty_inbox' : 'empty_section')}
          clips={section.clips}
          draft={draft}
          find={(id) => clips.get(id)}
          open={open}
          toggle={toggle}
        />
      ))}
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

import { lazy, Suspense } from 'preact/compat';
import { useEffect, useRef, useState } from 'preact/hooks';
import { shortcutOf } from '../src/platform/shortcut.ts';
import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import './issue-view.css';
import { chordWords } from './commands/chord.ts';
import { useDeskView } from './desk-context.ts';
import { type DeskGroup, heldOver } from './desk-rows.ts';
import { dragWords } from './drag/drag-words.ts';
import { useRowDrag } from './drag/use-row-drag.ts';
import { close, FrameBlock, preamble } from './frame-block.tsx';
import { HeldOver } from './held-over.tsx';
import { InboxOrderSwitch } from './inbox-order-switch.tsx';
import { IssueBar } from './issue-bar.tsx';
import { IssueFields } from './issue-fields.tsx';
import { onMac } from './on-mac.ts';
import type { Entry } from './palette-entries.ts';
import { rowOf } from './row-elements.ts';
import { headingOf, Rows } from './rows.tsx';
import { type Desk, useDesk } from './use-desk.ts';
import { useFindKey } from './use-find-key.ts';
import { useRowKeys } from './use-row-keys.ts';

// Wanted now and then, and never as the popup opens.
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const SelectionBar = lazy(async () => ({
  default: (await import('./selection-bar.tsx')).SelectionBar,
}));
const FirstSteps = lazy(async () => ({
  default: (await import('./first-steps.tsx')).FirstSteps,
}));
const SampleNotice = lazy(async () => ({
  default: (await import('./sample-notice.tsx')).SampleNotice,
}));
const BackupLine = lazy(async () => ({
  default: (await import('./backup-line.tsx')).BackupLine,
}));
const KeyHelp = lazy(async () => ({ default: (await import('./key-help.tsx')).KeyHelp }));

interface Props {
  readonly view: DeskView;
  /** The row that is open. */
  readonly open: string | null;
  readonly setOpen: (row: string | null) => void;
}

/** The issue on the desk: its sections with their clips, the inbox, and what is held over. */
export function IssueView({ view, open, setOpen }: Props) {
  const { draft } = view;
  const root = useRef<HTMLDivElement>(null);
  const desk = useDesk(view, open, setOpen);
  const { checked } = useDeskView();
  const { groups, filing, selected, pick } = desk;
  const [dragSaid, sayDrag] = useState('');
  const { drag, press } = useRowDrag(root, {
    alongWith: desk.alongWith,
    waiting: ['', heldOver],
    drop: (rows, { section, index }) => {
      sayDrag('');
      if (section === heldOver) void filing.holdOver(rows);
      else if (section === '') void filing.toSection(rows, '');
      else void filing.toSpot(rows, section, index);
    },
    tell: (rows, what) => sayDrag(dragWords(rows, what, groups)),
  });
  useRowKeys(desk.commands, desk.context);
  const shortcut = useShortcut();
  const empty = groups.every((group) => group.rows.length === 0);
  const [isFinding, find] = useState(false);
  useFindKey(isFinding, () => find(true));
  const isWaiting = ({ id }: DeskGroup) => id === '' || id === heldOver;
  const sections = groups.filter((group) => !isWaiting(group));
  const waiting = groups.filter(isWaiting);
  const shared = { draft, open, setOpen, selected, drag, pick };
  return (
    <div
      class={`issue-view${drag === null ? '' : ' dragging'}${isFinding ? ' finding' : ''}`}
      ref={root}
      onPointerDown={press}
    >
      <IssueFields draft={draft} clash={view.clash} />
      {view.sample?.issue === draft.issue.id && (
        <Suspense fallback={null}>
          <SampleNotice view={view} />
        </Suspense>
      )}
      <IssueBar
        draft={draft}
        isFinding={isFinding}
        find={find}
        setOpen={setOpen}
        checked={checked}
        showsFindings={desk.showsFindings}
        showFindings={desk.setShowsFindings}
      />
      <FrameBlock part={preamble} draft={draft} isOpen={open === preamble.id} setOpen={setOpen} />
      {empty && shortcut !== null && (
        <Suspense fallback={null}>
          <FirstSteps view={view} shortcut={shortcut} />
        </Suspense>
      )}
      {sections.map((group, index) => (
        <Rows
          key={group.id ?? 'strays'}
          group={group}
          nothing={empty ? '' : nothingIn(group, index)}
          {...shared}
        />
      ))}
      <FrameBlock part={close} draft={draft} isOpen={open === close.id} setOpen={setOpen} />
      {waiting.map((group) =>
        group.id === heldOver ? (
          <HeldOver
            key={group.id}
            group={group}
            isShown={desk.showsHeld}
            show={desk.setShowsHeld}
            {...shared}
          />
        ) : (
          <Rows
            key={group.id}
            group={group}
            nothing={empty ? '' : words('empty_inbox')}
            {...shared}
          >
            <InboxHeading view={view} />
          </Rows>
        ),
      )}
      {(!empty || view.hasTrash) && <KeysLine desk={desk} shortcut={shortcut} />}
      <p class="unseen" role="status">
        {dragSaid || (desk.chosen.length > 0 && words('selected_count', desk.chosen.length))}
      </p>
      <Suspense fallback={null}>{desk.chosen.length > 0 && <SelectionBar desk={desk} />}</Suspense>
      <Suspense fallback={null}>
        {desk.dialog === 'keys' && <KeyHelp commands={desk.commands} leave={desk.leaveDialog} />}
        {(desk.dialog === 'palette' || desk.dialog === 'moveTo') && (
          <Palette desk={desk} only={desk.dialog} choose={chooser(desk, open, setOpen)} />
        )}
      </Suspense>
    </div>
  );
}

/** Does what a line of the palette stands for, once the palette has given the focus back. */
function chooser(desk: Desk, open: string | null, setOpen: (row: string | null) => void) {
  return ({ does }: Entry) => {
    desk.leaveDialog();
    setTimeout(() => {
      if (does.kind === 'command') return void does.command.run(desk.context());
      if (does.kind === 'row') {
        if (desk.find(does.id) === undefined) desk.setShowsHeld(true);
        if (open !== does.id) setOpen(does.id);
      }
      requestAnimationFrame(() => {
        const goal =
          does.kind === 'row' ? rowOf(does.id) : document.getElementById(headingOf(does.id));
        goal?.scrollIntoView({ block: 'start' });
        goal?.focus({ preventScroll: true });
      });
    });
  };
}

/** What stands at the foot of the issue as buttons. */
const footCommands = ['command_timeline', 'command_trash', 'command_palette', 'command_keys'];

/** The keys that clip, and the ways to all the others. */
function KeysLine({ desk, shortcut }: { readonly desk: Desk; readonly shortcut: string | null }) {
  const ways = desk.commands.filter(({ id }) => footCommands.includes(id));
  return (
    <div class="keys faint">
      {shortcut && <p>{words('clip_key', shortcut)}</p>}
      <p>
        {ways.map((command) => (
          <button
            key={command.id}
            type="button"
            class="plain"
            onClick={() => void command.run(desk.context())}
          >
            {words(command.name)} <kbd>{chordWords(command.keys[0] ?? '', onMac)}</kbd>
          </button>
        ))}
      </p>
      <Suspense fallback={null}>
        <BackupLine />
      </Suspense>
    </div>
  );
}

/** What stands in a section that holds nothing: how something gets there. */
function nothingIn({ id }: DeskGroup, index: number): string {
  return id !== null && index < 9 ? words('empty_section_key', index + 1) : words('empty_section');
}

/** What the inbox says beside its name. */
function InboxHeading({ view: { inbox, inboxOrder, moreInInbox } }: { readonly view: DeskView }) {
  return (
    <>
      {moreInInbox && <span class="count">{words('inbox_newest', inbox.length)}</span>}
      {inbox.length > 1 && <InboxOrderSwitch order={inboxOrder} />}
    </>
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

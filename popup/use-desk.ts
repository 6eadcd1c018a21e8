import { useState } from 'preact/hooks';
import { openPages } from '../src/platform/place.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { asideOf } from './aside-of.ts';
import type { Command, DeskContext, DeskVerbs } from './commands/command.ts';
import { deskCommands } from './commands/commands.ts';
import { useDeskView } from './desk-context.ts';
import { type DeskGroup, type DeskRow, deskGroups, heldOver } from './desk-rows.ts';
import { focusOn } from './focus-on.ts';
import { rowIdAt, rowOf, titleBeside } from './row-elements.ts';
import { useFiling } from './use-filing.ts';
import { useRowFocus } from './use-row-focus.ts';
import { pagesOf, useRowVerbs } from './use-row-verbs.ts';
import { useSelection } from './use-selection.ts';
import { useTakingAway } from './use-taking-away.ts';

/** What stands in front of the desk. */
type Dialog = Parameters<DeskVerbs['show']>[0];

/** More pages than this are opened only when that is said once more. */
const mostPages = 10;

/** The issue's desk as its screens and its keys see it. */
export interface Desk {
  readonly groups: readonly DeskGroup[];
  readonly find: (id: string) => DeskRow | undefined;
  readonly commands: readonly Command[];
  readonly context: () => DeskContext;
  readonly filing: ReturnType<typeof useFiling>;
  readonly selected: ReadonlySet<string>;
  readonly chosen: readonly DeskRow[];
  /** What a row that is taken hold of takes along: all that is selected, if it is. */
  readonly alongWith: (id: string) => readonly DeskRow[];
  /** The pages that are opened if the curator says so again. */
  readonly asking: number | null;
  readonly openAsked: () => Promise<void>;
  /** A click on a row with Shift, Ctrl or ⌘; false: a click like any other. */
  readonly pick: (event: MouseEvent, id: string) => boolean;
  readonly dialog: Dialog | null;
  readonly leaveDialog: () => void;
  readonly showsHeld: boolean;
  readonly setShowsHeld: (shows: boolean) => void;
  readonly showsFindings: boolean;
  readonly setShowsFindings: (shows: boolean) => void;
}

export function useDesk(
  view: DeskView,
  open: string | null,
  setOpen: (row: string | null) => void,
): Desk {
  const { draft } = view;
  const filing = useFiling(draft);
  const rowVerbs = useRowVerbs(draft, setOpen);
  const takingAway = useTakingAway(draft);
  const { undo, redo } = useChanges();
  const { goTo } = useDeskView();
  const { fail } = useNotices();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [showsHeld, setShowsHeld] = useState(false);
  const [showsFindings, setShowsFindings] = useState(false);
  const [asking, setAsking] = useState<number | null>(null);

  const groups = deskGroups(view);
  const shown = groups.filter(({ id }) => id !== heldOver || showsHeld);
  const rows = shown.flatMap((group) => group.rows);
  const find = (id: string) => rows.find((row) => row.id === id);
  const last = useRowFocus(shown);
  const selection = useSelection(rows.map(({ id }) => id));
  const chosen = rows.filter(({ id }) => selection.ids.has(id));
  // Another selection is another question.
  const asked = asking === pagesOf(chosen).length ? asking : null;

  const verbs: DeskVerbs = {
    go: (step) => {
      const from = focusedPart() ?? (last.current === null ? null : rowOf(last.current));
      titleBeside(from, step)?.focus();
    },
    extend: (step) => {
      const from = last.current;
      if (from === null) return;
      const next = titleBeside(rowOf(from), step);
      selection.extend(from, rowIdAt(next) ?? from);
      next?.focus();
    },
    toggle: ({ id }) => selection.toggle(id),
    selectAll: () => selection.all(last.current),
    close: () => {
      if (asked !== null) setAsking(null);
      else if (chosen.length > 0) selection.clear();
      else setOpen(null);
    },
    open: ({ id }) => setOpen(open === id ? null : id),
    openAside: (row) => {
      setOpen(row.id);
      if (row.kind === 'clip') focusOn(asideOf(row.clip.id));
    },
    openPages: async (of) => {
      const urls = pagesOf(of);
      const asksFirst = urls.length > mostPages && asked === null;
      setAsking(asksFirst ? urls.length : null);
      if (!asksFirst) await openPages(urls).catch(fail);
    },
    ...filing,
    ...rowVerbs,
    ...takingAway,
    undo,
    redo,
    goTo,
    show: setDialog,
    showFindings: () => setShowsFindings(!showsFindings),
  };

  const context = (): DeskContext => {
    const row = (last.current === null ? undefined : find(last.current)) ?? null;
    const isSelecting = chosen.length > 0;
    return {
      draft,
      row,
      chosen: isSelecting || row === null ? chosen : [row],
      isSelecting,
      isOpen: open !== null,
      verbs,
    };
  };

  return {
    groups,
    find,
    commands: deskCommands(draft.issue.sections),
    context,
    filing,
    selected: selection.ids,
    chosen,
    alongWith: (id) => {
      const row = find(id);
      return selection.ids.has(id) || row === undefined ? chosen : [row];
    },
    asking: asked,
    openAsked: () => verbs.openPages(chosen),
    pick: (event, id) => {
      const toggles = event.ctrlKey || event.metaKey;
      if (!toggles && !event.shiftKey) return false;
      if (toggles) selection.toggle(id);
      else selection.extend(last.current ?? id, id);
      rowOf(id)?.focus();
      return true;
    },
    dialog,
    leaveDialog: () => setDialog(null),
    showsHeld,
    setShowsHeld,
    showsFindings,
    setShowsFindings,
  };
}

/** What has the focus within the issue, if anything has. */
function focusedPart(): Element | null {
  const { activeElement } = document;
  return activeElement?.closest('.issue-view') ? activeElement : null;
}

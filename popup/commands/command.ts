import type { Draft } from '../../src/core/draft.ts';
import type { MessageName } from '../../src/platform/words.ts';
import type { DeskRow } from '../desk-rows.ts';
import type { Chord } from './chord.ts';

/** What the commands of the issue's desk can do; each verb says itself what it did. */
export interface DeskVerbs {
  /** Gives the focus to the next row, or the one before. */
  readonly go: (step: 1 | -1) => void;
  /** Takes the next row, or the one before, into the selection or out of it. */
  readonly extend: (step: 1 | -1) => void;
  readonly toggle: (row: DeskRow) => void;
  readonly selectAll: () => void;
  /** Puts away what is in front: the selection, else the row that is open. */
  readonly close: () => void;
  readonly open: (row: DeskRow) => void;
  readonly openAside: (row: DeskRow) => void;
  /** A new passage behind a row, or at the end of its section. */
  readonly write: (row: DeskRow | null, where: 'behind' | 'end') => Promise<void>;
  readonly step: (rows: readonly DeskRow[], step: 'up' | 'down') => Promise<void>;
  /** '' is the inbox. */
  readonly toSection: (rows: readonly DeskRow[], section: string) => Promise<void>;
  readonly holdOver: (rows: readonly DeskRow[]) => Promise<void>;
  readonly remove: (rows: readonly DeskRow[]) => Promise<void>;
  readonly openPages: (rows: readonly DeskRow[]) => Promise<void>;
  readonly copy: (rows: readonly DeskRow[], as?: 'printed' | 'links') => Promise<void>;
  /** The whole issue as Markdown: onto the clipboard, or as a file. */
  readonly copyIssue: () => Promise<void>;
  readonly download: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Shows what was changed, or what was removed, instead of the issue. */
  readonly goTo: (view: 'timeline' | 'trash' | 'publish' | 'links') => void;
  /** Shows what checks found in the issue, or puts it away. */
  readonly showFindings: () => void;
  /** Shows the palette (all of it, or the sections to move to), or the keys. */
  readonly show: (dialog: 'palette' | 'moveTo' | 'keys') => void;
}

/** What commands are asked about and carried out on. */
export interface DeskContext {
  readonly draft: Draft;
  /** The row that has the focus, or had it last. */
  readonly row: DeskRow | null;
  /** What is acted on, in its order: the selected rows, else the row. */
  readonly chosen: readonly DeskRow[];
  readonly isSelecting: boolean;
  /** Whether a row is open. */
  readonly isOpen: boolean;
  readonly verbs: DeskVerbs;
}

/** Something the curator can do on the issue's desk. */
export interface Command {
  /** The name, where there is but one of it. */
  readonly id: string;
  readonly name: MessageName;
  /** What fills the placeholders of the name. */
  readonly values?: readonly string[];
  /** The first is the one that is shown beside its name. */
  readonly keys: readonly Chord[];
  readonly when: (context: DeskContext) => boolean;
  readonly run: (context: DeskContext) => void | Promise<void>;
}

import type { DBSchema } from 'idb';
import type { Change, ChangeLabel } from '../core/change.ts';
import type { Counted } from '../core/health.ts';
import type { Records } from '../core/records.ts';

/** One undoable step, in the order it was made. */
export interface UndoEntry {
  /** The id of the change order, so that an order sent twice is known. */
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  readonly label: ChangeLabel;
  readonly coalesce: string | null;
  readonly changes: readonly Change[];
  /** 1: redo can do it again; 2: something new was done since, and only the timeline can. */
  readonly undone: 0 | 1 | 2;
  /** The steps that this one took back, or the one that it did again; entries of old have neither. */
  readonly takesBack?: readonly string[];
  readonly repeats?: string;
}

/** How many records each store holds and how many changes were made, kept with every change. */
export interface Counters extends Counted {
  readonly id: 'counters';
}

/** The database as the newest version has it. */
export interface Schema extends DBSchema {
  newsletters: { key: string; value: Records['newsletters'] };
  issues: {
    key: string;
    value: Records['issues'];
    indexes: { number: [newsletter: string, number: number] };
  };
  clips: {
    key: string;
    value: Records['clips'];
    indexes: {
      key: string;
      url: string;
      state: [newsletter: string, state: string, created: string];
    };
  };
  passages: { key: string; value: Records['passages'] };
  placements: {
    key: string;
    value: Records['placements'];
    indexes: { place: [issue: string, section: string, rank: string]; ref: string };
  };
  archiveLinks: {
    key: string;
    value: Records['archiveLinks'];
    indexes: { key: string; issue: string };
  };
  templates: { key: string; value: Records['templates']; indexes: { newsletter: string } };
  settings: { key: string; value: Records['settings'] };
  linkChecks: { key: string; value: Records['linkChecks'] };
  undo: {
    key: string;
    value: UndoEntry;
    indexes: { seq: number; undone: [undone: number, seq: number] };
  };
  counters: { key: string; value: Counters };
}

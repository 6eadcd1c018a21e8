import type { Records, StoreName } from './records.ts';

/** One record made (before null), altered, or removed (after null). */
export type Change = {
  [S in StoreName]: {
    readonly store: S;
    readonly id: string;
    readonly before: Records[S] | null;
    readonly after: Records[S] | null;
  };
}[StoreName];

/** What an undo entry is called: a key of the messages. */
export type ChangeLabel =
  | 'change_clip'
  | 'change_clip_tabs'
  | 'change_quote'
  | 'change_edit'
  | 'change_prose'
  | 'change_replace'
  | 'change_sample'
  | 'change_move'
  | 'change_hold'
  | 'change_remove'
  | 'change_put_back'
  | 'change_delete'
  | 'change_take_back'
  | 'change_issue'
  | 'change_publish'
  | 'change_unpublish'
  | 'change_fix'
  | 'change_silence'
  | 'change_newsletter'
  | 'change_template'
  | 'change_restore'
  | 'change_import'
  | 'change_bring_back';

/** A change as the store takes it. */
export interface ChangeOrder {
  /** Made by the caller: the same order sent again after a broken connection does nothing twice. */
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly changes: readonly Change[];
  /** null: not for undoing (where the curator was, what is chosen). */
  readonly label: ChangeLabel | null;
  /** Orders of one name that follow one another without a pause are one step of undo. */
  readonly coalesce?: string;
  /**
   * The order this one completes later on: undoing that takes both back, and this is no step of its
   * own unless that one made none. Where that was undone already, this is refused.
   */
  readonly completes?: string;
  /** The steps that this one takes back, being one itself; or the one that it does again. */
  readonly takesBack?: readonly string[];
  readonly repeats?: string;
}

/** A change of one record, typed by its store. */
export function changeOf<S extends StoreName>(
  store: S,
  before: Records[S] | null,
  after: Records[S] | null,
): Change {
  const id = (after ?? before)?.id;
  if (id === undefined) throw new TypeError(`a change of ${store} needs a record`);
  return { store, id, before, after } as Change;
}

/** The same changes backwards. */
export function inverse(changes: readonly Change[]): readonly Change[] {
  return changes
    .map((one) => ({ ...one, before: one.after, after: one.before }) as Change)
    .reverse();
}

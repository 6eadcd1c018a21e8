import type { Change } from '../core/change.ts';
import type { StoreName } from '../core/records.ts';
import { recordKey } from '../core/replay.ts';
import { type Database, database } from './database.ts';
import { numbered } from './issues.ts';
import { withinIssue } from './placements.ts';

/** What changes would leave hanging: something that still holds others, or a place in what is gone. */
export interface LooseEnd {
  readonly kind: 'holds' | 'gone';
  readonly store: StoreName;
  readonly id: string;
}

/** What stands in a record, or is placed by it: which store that is in, and under which ids. */
const heldBy: Partial<
  Record<
    StoreName,
    {
      readonly store: 'issues' | 'placements';
      readonly ids: (db: Database, id: string) => Promise<readonly string[]>;
    }
  >
> = {
  newsletters: {
    store: 'issues',
    ids: (db, id) => db.getAllKeysFromIndex('issues', 'number', numbered(id)),
  },
  issues: {
    store: 'placements',
    ids: (db, id) => db.getAllKeysFromIndex('placements', 'place', withinIssue(id)),
  },
  clips: {
    store: 'placements',
    ids: (db, id) => db.getAllKeysFromIndex('placements', 'ref', id),
  },
  passages: {
    store: 'placements',
    ids: (db, id) => db.getAllKeysFromIndex('placements', 'ref', id),
  },
};

/**
 * The first loose end that these changes would leave: a record removed that still holds others, or
 * something placed in an issue, or placing a clip or a passage, that there is not. Null for none.
 */
export async function looseEndOf(changes: readonly Change[]): Promise<LooseEnd | null> {
  const db = await database();
  const left = new Map(changes.map((one) => [recordKey(one), one.after]));
  const isThere = async (store: 'issues' | 'clips' | 'passages', id: string) =>
    left.get(recordKey({ store, id })) ?? (await db.getKey(store, id)) ?? null;
  for (const { store, id, before, after } of changes) {
    const held = before !== null && after === null ? heldBy[store] : undefined;
    const ids = (await held?.ids(db, id)) ?? [];
    const staying = ids.filter((one) => {
      return held && left.get(recordKey({ store: held.store, id: one })) !== null;
    });
    if (staying.length > 0) return { kind: 'holds', store, id };
    if (after === null || !('ref' in after)) continue;
    const placed = after.kind === 'clip' ? 'clips' : 'passages';
    for (const [name, wanted] of [
      ['issues', after.issue],
      [placed, after.ref],
    ] as const) {
      if ((await isThere(name, wanted)) === null) return { kind: 'gone', store: name, id: wanted };
    }
  }
  return null;
}

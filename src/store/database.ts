import type { IDBPDatabase } from 'idb';
import { Failure } from '../core/failure.ts';
import { broadcastOf } from './broadcast.ts';
import { mend } from './mend.ts';
import { migrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';
import type { Schema } from './schema.ts';
import { shelf } from './shelf.ts';

export type Database = IDBPDatabase<Schema>;

let connection: Promise<Database> | null = null;

/**
 * The open database, the same connection for every caller of this page or worker.
 * @throws {Failure} `storeBlocked` while another page holds an older version open, `storeNewer`
 * when a newer Cuttings wrote the database, `storeClosed` when the browser refuses to open it.
 */
export function database(): Promise<Database> {
  connection ??= open().catch((error: unknown) => {
    forget();
    throw error;
  });
  return connection;
}

/** Closes the connection; the next caller opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = connection;
  forget();
  (await open)?.close();
}

/** Told when the database lies in another place from now on. */
export const moved = broadcastOf<null>('cuttings-moved');

/** Lets go of the database, whatever became of it. */
function leave(): void {
  heldUp = null;
  closeDatabase().catch(() => undefined);
}

function forget(): void {
  connection = null;
}

/** A request that an older page holds up: settles, with false, once that page is gone. */
let heldUp: Promise<boolean> | null = null;

/** So long (ms) a request that is held up may yet come through before the next is told. */
const moment = 500;

/** Who waits asks whether another page of ours, or the background, is held up already, and hears it. */
const holdUps = broadcastOf<'asked' | 'held'>('cuttings-held-up');

/** Tells the caller of the request under way what it waits for; null while there is none. */
let tellBlocked: (() => void) | null = null;

function heard(said: 'asked' | 'held'): void {
  if (said === 'held') tellBlocked?.();
  else if (heldUp !== null) holdUps.tell('held');
}

async function open(): Promise<Database> {
  moved.on(leave);
  holdUps.on(heard);
  // A second request would wait behind the first, and the browser would not say for what.
  const isHeldUp = heldUp !== null && (await Promise.race([heldUp, after(moment, true)]));
  if (isHeldUp) throw new Failure('storeBlocked');
  return request();
}

function request(): Promise<Database> {
  return new Promise((resolve, reject) => {
    let refused = false;
    const blocked = () => {
      if (refused) return;
      // An older page is open somewhere: waiting in silence would look like a lost store.
      refused = true;
      heldUp = over;
      reject(new Failure('storeBlocked'));
      holdUps.tell('held');
    };
    tellBlocked = blocked;
    // Behind another's request it is not told by the browser.
    const asking = setTimeout(() => holdUps.tell('asked'), moment);
    const over = openOrThrow(blocked)
      .then(
        // Once the older page is gone it opens after all, for a caller who was sent away.
        (db) => (refused ? db.close() : resolve(mended(db))),
        (error: unknown) => reject(asFailure(error)),
      )
      .then(() => {
        clearTimeout(asking);
        tellBlocked = null;
        heldUp = null;
        return false;
      });
  });
}

function after<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, ms, value));
}

/** Nothing is read or written before it is sure that what was acknowledged is there. */
async function mended(db: Database): Promise<Database> {
  try {
    await mend(db, false);
    return db;
  } catch (error) {
    db.close();
    throw asFailure(error);
  }
}

/** `async`, so that a browser that throws instead of rejecting is heard as well. */
async function openOrThrow(blocked: () => void): Promise<Database> {
  const { factory, name } = await shelf();
  return openDatabase<Schema>(factory, name, migrations.length, {
    async upgrade(db, from, to, tx) {
      for (const migrate of migrations.slice(from, to)) await migrate(db, tx);
    },
    blocked,
    // A newer version wants to upgrade: let go, so that it is not the one left waiting.
    blocking: leave,
    terminated: forget,
  });
}

function asFailure(error: unknown): Failure {
  const name = error instanceof Error ? error.name : '';
  const detail = error instanceof Error ? error.message : String(error);
  return new Failure(name === 'VersionError' ? 'storeNewer' : 'storeClosed', detail, {
    cause: error,
  });
}

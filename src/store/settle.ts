import { browser } from '../platform/browser.ts';
import { alone } from './alone.ts';
import type { Database } from './database.ts';
import { isUnsettled, settled } from './unsettled.ts';

/**
 * Chromium keeps what is written in a log until that holds four megabytes, and writes it into
 * tables then. A record that a full disk tore ends the log for whoever reads it next: what is
 * written behind it is there until the browser ends, and gone afterwards.
 */
const piece = 60_000;
const pieces = 90;

const names = Array.from({ length: pieces }, (_, at) => `settle:${at}`);

/**
 * Fills the logs, so that the browser writes what they hold where it lasts; `db` is null while the
 * database does not open.
 * @throws what the browser throws where there is no space for it: nothing written lasts yet.
 */
export function settle(db: Database | null): Promise<void> {
  return alone('cuttings-settle', async () => {
    if (!(await isUnsettled())) return;
    await Promise.all([settleOutside(), db && settleInside(db)]);
    // Where the database does not open, it is to be done once it does.
    if (db !== null) await settled();
  });
}

async function settleOutside(): Promise<void> {
  const filling = 'x'.repeat(piece);
  await browser.storage.local.set(Object.fromEntries(names.map((name) => [name, filling])));
  await browser.storage.local.remove(names);
}

async function settleInside(db: Database): Promise<void> {
  const filling = 'x'.repeat(piece);
  const tx = db.transaction('linkChecks', 'readwrite', { durability: 'strict' });
  const fill = names.map((id) =>
    tx.store.put({ id, rev: 0, url: filling, verdict: '', checkedAt: '' }),
  );
  await Promise.all([...fill, tx.done]);
  const clearing = db.transaction('linkChecks', 'readwrite', { durability: 'strict' });
  await Promise.all([...names.map((id) => clearing.store.delete(id)), clearing.done]);
}

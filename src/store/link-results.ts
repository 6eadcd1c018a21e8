import { idOfText } from '../backup/copy-id.ts';
import type { LinkCheck } from '../core/records.ts';
import { askedAddress } from '../links/asked-address.ts';
import type { LinkResult } from '../links/check-links.ts';
import { change } from './change.ts';
import { database } from './database.ts';

/**
 * What was found when these addresses were asked last: address, as it is given here, to record.
 * Addresses that never were asked, and those that cannot be, are not in it. Reads one record for
 * each address, however many there are.
 */
export async function linkResults(
  urls: readonly string[],
): Promise<ReadonlyMap<string, LinkCheck>> {
  const [db, ...ids] = await Promise.all([database(), ...urls.map(idOf)]);
  // Begun only now: a transaction that nothing is asked of ends.
  const { store } = db.transaction('linkChecks');
  const records = await Promise.all(ids.map((id) => (id === null ? undefined : store.get(id))));
  return new Map(
    urls.flatMap((url, at): [string, LinkCheck][] => {
      const record = records[at];
      return record === undefined ? [] : [[url, record]];
    }),
  );
}

/**
 * Keeps what was found, in place of what was found before; not a step of undo.
 * @throws {Failure} `notSaved`
 */
export async function keepLinkResult(result: LinkResult): Promise<void> {
  const id = await idOf(result.url);
  if (id === null) return;
  const before = (await (await database()).get('linkChecks', id)) ?? null;
  const after = { id, rev: before?.rev ?? 0, ...result };
  await change({
    id: crypto.randomUUID(),
    at: result.checkedAt,
    label: null,
    changes: [{ store: 'linkChecks', id, before, after }],
  });
}

/** Made of the address, so that there is one record of each, in every browser the same. */
async function idOf(url: string): Promise<string | null> {
  const address = askedAddress(url);
  return address === null ? null : idOfText(address);
}

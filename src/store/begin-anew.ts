import { database, moved } from './database.ts';
import { canary, writeJournal } from './journal.ts';
import { shelfName, takeShelf } from './shelf.ts';

/**
 * Begins a new database beside one that the browser does not open any more, and puts everything
 * back into it from the second copy. The old one is left as it is, and by every page that holds it.
 * @throws {Failure} as `database` does, where no new one opens either; then nothing has changed.
 */
export async function beginAnew(): Promise<void> {
  const before = await shelfName();
  await moveTo(`cuttings-${crypto.randomUUID().slice(0, 8)}`);
  // What a page still writes into the old one is told by its name, and put back as well.
  const last = await canary();
  if (last !== null) await writeJournal(new Map(), { ...last, storeId: crypto.randomUUID() });
  try {
    await database();
  } catch (error) {
    await moveTo(before);
    throw error;
  }
}

async function moveTo(name: string | null): Promise<void> {
  await takeShelf(name);
  moved.tell(null);
}

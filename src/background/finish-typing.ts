import { parsedChange } from '../backup/parsed-change.ts';
import type { Change, ChangeOrder } from '../core/change.ts';
import { Failure } from '../core/failure.ts';
import { forgetRefused, keepRefused } from '../store/refused-words.ts';
import { writeTyped } from '../store/write-typed.ts';

/**
 * Carries out a closing page's order: what it was typed in is brought back where it was removed. Of one
 * that does not fit what the store holds the words are kept, and told to whoever looks next.
 * @throws {Failure} `badMessage` where it brings a record that is none, else as `writeTyped` does.
 */
export async function finishTyping(order: ChangeOrder): Promise<void> {
  const parsed = { ...order, changes: order.changes.map(withRecords) };
  try {
    await writeTyped(parsed);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'conflict') throw error;
    return keepRefused(parsed);
  }
  await forgetRefused(parsed);
}

function withRecords(one: Change): Change {
  const parsed = parsedChange(one);
  if (parsed === null) throw new Failure('badMessage', one.store);
  return parsed;
}

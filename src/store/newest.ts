/** An index, as far as it is looked into here. */
interface Index<T> {
  openKeyCursor(range: IDBKeyRange, direction: 'prev'): Promise<Cursor | null>;
  getAll(range: IDBKeyRange): Promise<readonly T[]>;
}

interface Cursor {
  readonly key: IDBValidKey;
  advance(count: number): Promise<Cursor | null>;
}

/**
 * The last records of a range of an index, last first, at most `limit` (1 or more). A cursor would
 * bring them one by one, each by a message of its own; so it only finds where they begin.
 */
export async function newest<T>(
  index: Index<T>,
  range: IDBKeyRange,
  limit: number,
): Promise<readonly T[]> {
  const last = await index.openKeyCursor(range, 'prev');
  const first = limit > 1 ? await last?.advance(limit - 1) : last;
  const { upper, upperOpen } = range;
  const found = await index.getAll(
    first ? IDBKeyRange.bound(first.key, upper, false, upperOpen) : range,
  );
  // Several may have the key of the first.
  return found.slice(-limit).reverse();
}

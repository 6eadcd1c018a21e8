/** So many records are asked for, or put, at one go. */
export const batch = 500;

/**
 * All records of a store in the order of their ids, some hundred at a time; `read` gives those of a
 * range, at most so many.
 */
export async function* inBatches<T extends { readonly id: string }>(
  read: (range: IDBKeyRange | null, most: number) => Promise<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  for (let from: IDBKeyRange | null = null; ; ) {
    const some: readonly T[] = await read(from, batch);
    if (some.length > 0) yield some;
    const last = some.at(-1);
    if (last === undefined || some.length < batch) return;
    from = IDBKeyRange.lowerBound(last.id, true);
  }
}

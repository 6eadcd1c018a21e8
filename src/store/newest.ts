/** An index, as far as it is walked here. */
interface Walked<T> {
  openCursor(range: IDBKeyRange, direction: 'prev'): Promise<Step<T> | null>;
}

interface Step<T> {
  readonly value: T;
  continue(): Promise<Step<T> | null>;
}

/** The last records of a range of an index, last first, at most `limit`. */
export async function newest<T>(
  index: Walked<T>,
  range: IDBKeyRange,
  limit: number,
): Promise<readonly T[]> {
  const found: T[] = [];
  let step = await index.openCursor(range, 'prev');
  while (step !== null && found.length < limit) {
    found.push(step.value);
    step = found.length < limit ? await step.continue() : null;
  }
  return found;
}

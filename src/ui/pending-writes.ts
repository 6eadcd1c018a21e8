/** What is on its way from this page to the store. */
const underway = new Set<Promise<unknown>>();

/** Notes a write that has begun; gives it back. */
export function begun<T>(write: Promise<T>): Promise<T> {
  underway.add(write);
  const over = () => underway.delete(write);
  write.then(over, over);
  return write;
}

/** Resolves when nothing is on its way any more: whatever was typed is in the store, or was refused. */
export async function allWritten(): Promise<void> {
  while (underway.size > 0) await Promise.allSettled(underway);
}

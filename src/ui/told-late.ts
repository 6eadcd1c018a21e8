/** After so long (ms) it is said that something is not stored yet. */
const patience = 2_000;

/** What `work` gives; `late` is called once where that takes longer than somebody waits in silence. */
export async function toldLate<T>(work: Promise<T>, late: () => void): Promise<T> {
  const waiting = setTimeout(late, patience);
  try {
    return await work;
  } finally {
    clearTimeout(waiting);
  }
}

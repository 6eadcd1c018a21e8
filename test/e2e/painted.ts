/**
 * Runs in the page: resolves when it has been painted. A key that is pressed before is dropped, which
 * nobody's hand can be quick enough for; on a busy machine that takes its time.
 */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
  });
}

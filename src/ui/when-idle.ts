/** What is shown first is left alone until nothing else is to be done, but not for ever (ms). */
const quiet = { timeout: 2_000 };

/** When the page has nothing else to do: for what nobody waits for. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), quiet));
}

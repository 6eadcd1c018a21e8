/** So many records are dealt with before others get a turn: the page is drawn, a clip is kept. */
export const batch = 500;

/** Lets whatever else waits go first. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

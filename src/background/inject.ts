import { browser } from '../platform/browser.ts';

/**
 * Runs a page function in a tab's own document and gives what it says; null where the page cannot
 * be scripted, is gone, or has not answered within so many milliseconds.
 */
export async function inject(
  tabId: number,
  script: (request: never) => unknown,
  request: unknown,
  patience: number,
): Promise<unknown> {
  const answer = browser.scripting
    .executeScript({
      target: { tabId },
      func: script as (request: unknown) => unknown,
      args: [request],
      // Without it the browser waits for a page that may never finish loading.
      injectImmediately: true,
    })
    .then(
      ([first]) => first?.result ?? null,
      () => null,
    );
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  return Promise.race([answer, late]);
}

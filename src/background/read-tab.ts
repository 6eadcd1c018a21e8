import { captureFrom } from '../adapters/capture-from.ts';
import { tabAlone } from '../adapters/tab-alone.ts';
import readScript from '../content/read-page.ts?page';
import wordsScript from '../content/read-words.ts?page';
import type { Capture, Unread } from '../core/capture.ts';
import { browser } from '../platform/browser.ts';
import { type Look, lookAgain, lookAtPage, type PageScripts } from './read-page.ts';

/** A page that has not answered by then (ms) never will in time: it loads, loops, or is a source view. */
const patience = 1_200;

/** What is read of a tab. */
export interface TabReading {
  /** What its page says of itself and what is selected in it, or what the browser says of the tab. */
  readonly capture: Capture;
  /**
   * Looks at the page once more, for at most so many ms, and gives all that is known of it then;
   * null where that is no more: the page is another by now, is gone, or gave nothing. Never fails.
   * There is none where the page says enough of itself.
   */
  readonly more: ((patience: number) => Promise<Capture | null>) | null;
}

/** Reads the page of a tab as far as it can be read in time, both looks together. */
export async function readTab(tabId: number): Promise<Capture> {
  const begun = performance.now();
  const { capture, more } = await lookAtTab(tabId);
  // What the page says of itself is there, though it takes too long to look at what it prints.
  return (await more?.(patience - (performance.now() - begun))) ?? capture;
}

/**
 * Looks at the page of a tab that the person's gesture has unlocked. Never fails: a page that
 * cannot be read gives what the browser says of its tab, and why.
 */
export async function lookAtTab(tabId: number): Promise<TabReading> {
  const scripts = scriptsIn(tabId);
  const look = await Promise.race([attempt(scripts, 2), after(patience, 'timedOut' as const)]);
  if (typeof look === 'string') {
    return { capture: tabAlone(await tabOf(tabId), 'tab', look), more: null };
  }
  const quoteId = crypto.randomUUID();
  const read = captureFrom(look.snapshot, quoteId);
  const title = read.title || tabAlone(await tabOf(tabId), 'tab', null).title;
  const more = async (most: number) => {
    const again = lookAgain(scripts, look).catch(() => null);
    const snapshot = await Promise.race([again, after(most, null)]);
    const all = snapshot && captureFrom(snapshot, quoteId);
    return all && { ...all, title: all.title || title };
  };
  return { capture: { ...read, title }, more: look.texts.length > 0 ? more : null };
}

/** What the browser says of a tab; it keeps the address of some pages to itself. */
async function tabOf(tabId: number): Promise<{ readonly url: string; readonly title: string }> {
  const { url = '', title = '' } = await browser.tabs.get(tabId);
  return { url, title };
}

/**
 * Injects, and once more where that was refused: the unlocking of a tab and the injection reach
 * its process by two ways, and on a busy machine the second is now and then the faster.
 */
async function attempt(scripts: PageScripts, times: number): Promise<Look | Unread> {
  const look = await lookWith(scripts);
  if (look !== 'refused' || times <= 1) return look;
  return attempt(scripts, await after(100, times - 1));
}

async function lookWith(scripts: PageScripts): Promise<Look | Unread> {
  try {
    const look = await lookAtPage(scripts);
    return look === 'nothing' ? 'refused' : (look ?? 'failed');
  } catch {
    // The browser refuses its own pages, its store, viewers: each in words of its own.
    return 'refused';
  }
}

function scriptsIn(tabId: number): PageScripts {
  const run = async <R>(script: unknown, request: R): Promise<unknown> => {
    const [first] = await browser.scripting.executeScript({
      target: { tabId },
      func: script as (request: R) => unknown,
      args: [request],
      // Without it the browser waits for a page that may never finish loading.
      injectImmediately: true,
    });
    return first?.result;
  };
  return {
    read: (request) => run(readScript, request),
    words: (request) => run(wordsScript, request),
  };
}

function after<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, ms, value));
}

import { captureFrom } from '../adapters/capture-from.ts';
import { tabAlone } from '../adapters/tab-alone.ts';
import readScript from '../content/read-page.ts?page';
import wordsScript from '../content/read-words.ts?page';
import type { Capture, Unread } from '../core/capture.ts';
import { browser } from '../platform/browser.ts';
import type { ReadRequest, Snapshot, WordsRequest } from '../protocol/snapshot.ts';
import { readPage } from './read-page.ts';

/** A page that has not answered by then (ms) never will in time: it loads, loops, or is a source view. */
const patience = 1_200;

type Reading = { readonly ended: 'read'; readonly snapshot: Snapshot } | { readonly ended: Unread };

/**
 * Reads the page of a tab that the person's gesture has unlocked. Never fails: a page that cannot
 * be read gives what the browser says of its tab, and why.
 */
export async function readTab(tabId: number): Promise<Capture> {
  const reading = await read(tabId);
  if (reading.ended !== 'read') return tabAlone(await tabOf(tabId), 'tab', reading.ended);
  const capture = captureFrom(reading.snapshot, crypto.randomUUID());
  if (capture.title !== '') return capture;
  return { ...capture, title: tabAlone(await tabOf(tabId), 'tab', null).title };
}

/** What the browser says of a tab; it keeps the address of some pages to itself. */
async function tabOf(tabId: number): Promise<{ readonly url: string; readonly title: string }> {
  const { url = '', title = '' } = await browser.tabs.get(tabId);
  return { url, title };
}

async function read(tabId: number): Promise<Reading> {
  let known: Reading = { ended: 'timedOut' };
  const early = (snapshot: Snapshot) => {
    known = { ended: 'read', snapshot };
  };
  // What the page says of itself is there, though it takes too long to look at what it prints.
  const late = after(patience, null).then(() => known);
  return Promise.race([attempt(tabId, 2, early), late]);
}

/**
 * Injects, and once more where that was refused: the unlocking of a tab and the injection reach
 * its process by two ways, and on a busy machine the second is now and then the faster.
 */
async function attempt(
  tabId: number,
  times: number,
  early: (snapshot: Snapshot) => void,
): Promise<Reading> {
  const reading = await inject(tabId, early);
  if (reading.ended !== 'refused' || times <= 1) return reading;
  return attempt(tabId, await after(100, times - 1), early);
}

async function inject(tabId: number, early: (snapshot: Snapshot) => void): Promise<Reading> {
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
  try {
    const scripts = {
      read: (request: ReadRequest) => run(readScript, request),
      words: (request: WordsRequest) => run(wordsScript, request),
    };
    const snapshot = await readPage(scripts, early);
    if (snapshot === 'nothing') return { ended: 'refused' };
    return snapshot ? { ended: 'read', snapshot } : { ended: 'failed' };
  } catch {
    // The browser refuses its own pages, its store, viewers: each in words of its own.
    return { ended: 'refused' };
  }
}

function after<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, ms, value));
}

/** A browser with one page in it, for pictures: without a head, and nothing of it but the page. */

import type { DecodedPng } from 'fast-png';
import { type BrowserKind, findBrowser } from '../../scripts/browser-paths.ts';
import { openChromiumWindow } from './chromium-window.ts';
import { openFirefoxWindow } from './firefox-window.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface PageWindow {
  /** Evaluates an expression in the page's own world, and awaits what it gives. */
  evaluate(expression: string): Promise<unknown>;
  /** What the browser has put on the screen, from the page's left upper corner. */
  picture(): Promise<DecodedPng>;
  close(): Promise<void>;
}

const openers = { chromium: openChromiumWindow, firefox: openFirefoxWindow } as const;

/** Opens an empty page that shows at least so much. */
export async function openWindow(kind: BrowserKind, size: Size): Promise<PageWindow> {
  const program = findBrowser(kind);
  if (program === null) throw new Error(`There is no ${kind} on this machine.`);
  return openers[kind](program, size);
}

/** The one door to the library that makes text fragments. */

import {
  GenerateFragmentStatus,
  generateFragmentFromRange,
  setTimeout as limitTo,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import type { TextDirective } from '../quotes/text-directive.ts';
import { unread } from './unread.ts';

/** Nodes longer than this, and more of them, keep the library busy where it cannot be stopped. */
const most = { node: 5_000, page: 400_000 };

/**
 * What the library would lead to a range with, within so many milliseconds; null where it finds
 * nothing. It only reads the page.
 */
export function proposeFragment(range: Range, milliseconds: number): TextDirective | null {
  if (!isWithinReach(range)) return null;
  const end = performance.now() + milliseconds;
  limitTo(milliseconds);
  const { getComputedStyle } = window;
  const known = new Map<Element, Partial<CSSStyleDeclaration>>();
  // It looks at the clock between its tries only, and one try on a long page may take minutes;
  // but of every element that it comes by it asks the style, again with every try.
  window.getComputedStyle = (element) => {
    if (performance.now() > end) throw Object.assign(new Error('late'), { isTimeout: true });
    let style = known.get(element);
    if (style === undefined) {
      style = styleOf(getComputedStyle.call(window, element));
      known.set(element, style);
    }
    return style as CSSStyleDeclaration;
  };
  try {
    const { status, fragment } = generateFragmentFromRange(range.cloneRange());
    if (status !== GenerateFragmentStatus.SUCCESS || fragment === undefined) return null;
    const { prefix = '', textStart, textEnd = '', suffix = '' } = fragment;
    return { prefix, start: textStart, end: textEnd, suffix };
  } finally {
    window.getComputedStyle = getComputedStyle;
  }
}

/** What the library asks of a style, once and for all. */
function styleOf({
  visibility,
  display,
  height,
  width,
  overflowX,
  overflowY,
  opacity,
}: CSSStyleDeclaration): Partial<CSSStyleDeclaration> {
  // It reads opacity as a whole number and takes what is half transparent for unseen.
  const seen = opacity === '0' ? '0' : '1';
  return { visibility, display, height, width, overflowX, overflowY, opacity: seen };
}

/**
 * The library looks for the block around a range up to the root of an HTML document, and would
 * look for ever in another one; and in long texts it counts each letter again and again.
 */
function isWithinReach({ commonAncestorContainer: top }: Range): boolean {
  const { documentElement, body } = document;
  if (documentElement?.tagName !== 'HTML' || !body?.contains(top)) return false;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    // It passes over scripts and styles, which are often long.
    if (node.length < 1_000 || node.parentElement?.matches(unread) === false) length += node.length;
    else continue;
    if (node.length > most.node || length > most.page) return false;
  }
  return true;
}

import { childrenOf, isElement, isText, matches, nameOf, ownChildren, parentOf } from './dom.ts';
import { formulaOf } from './formula.ts';
import type { Point } from './selected.ts';
import type { Looked } from './texts.ts';
import { unread } from './unread.ts';

/** A piece of a range whose words are still to be looked at: `text` is their number. */
export type Part =
  | readonly [kind: '<', name: string, block: boolean, value: string]
  | readonly [kind: '>']
  | readonly [kind: 't', text: number, asWritten: boolean]
  | readonly [kind: '$', text: number, display: boolean, source: string];

/** What one reading may still take. */
export interface Allowance {
  /** Characters. */
  room: number;
  /** The time (`performance.now()`) to be done by. */
  readonly until: number;
  /** Characters that found no room, white space not counted. */
  over: number;
}

const inline = /^(inline|contents|ruby|table-cell)/;

/**
 * Takes what lies between two points apart, beginning with the block that holds both; each text
 * found is put with those to be looked at.
 */
export function readRange(
  start: Point,
  end: Point,
  allowance: Allowance,
  looked: Looked[],
): readonly Part[] {
  const parts: Part[] = [];
  const first = isText(start.node) ? start.node : ownChildren(start.node)[start.offset];
  const last = isText(end.node) ? null : ownChildren(end.node)[end.offset];
  const toStart = new Set([start.node, ...pathOf(first ?? start.node)]);
  const toEnd = pathOf(end.node);
  let started = false;
  let ended = false;

  const readChildren = (node: Node): void => {
    for (const child of childrenOf(node)) {
      if (child === first) started = true;
      if (child === last) ended = true;
      if (ended) return;
      if (!started && !toStart.has(child)) continue;
      if (isText(child)) readText(child);
      else if (isElement(child) && !matches(child, unread)) readElement(child);
    }
    if (node === start.node) started = true;
    if (node === end.node) ended = true;
  };

  const readElement = (element: Element): void => {
    const formula = formulaOf(element);
    if (formula) {
      const { source, display } = formula;
      parts.push(['$', looked.push({ element }) - 1, display, source]);
      started = true;
      ended ||= toEnd.has(element);
      return;
    }
    const name = nameOf(element);
    // A browser that cannot set a reading above its word would show brackets; ours are put later.
    if (name === 'rp') return;
    parts.push(['<', name, !inline.test(getComputedStyle(element).display), attributeOf(element)]);
    readChildren(element);
    if (name !== 'br') parts.push(['>']);
  };

  const readText = (node: Text): void => {
    const from = node === start.node ? start.offset : 0;
    const to = node === end.node ? end.offset : node.length;
    ended ||= node === end.node;
    const words = node.data.slice(from, to);
    const { whiteSpace, userSelect } = getComputedStyle(parentOf(node) as Element);
    const asWritten = /^(pre|break-spaces)/.test(whiteSpace);
    // The numbers of a listing's lines are beside it, not in it.
    if (!words || (asWritten && userSelect === 'none' && /^[\s\d]*$/.test(words))) return;
    const fits = performance.now() > allowance.until ? 0 : Math.min(words.length, allowance.room);
    allowance.room -= fits;
    allowance.over += words.slice(fits).replace(/\s+/g, '').length;
    const one = { node, from, words: words.slice(0, fits) };
    if (fits) parts.push(['t', looked.push(one) - 1, asWritten]);
  };

  let top: Node = start.node;
  while (!toEnd.has(top)) top = parentOf(top) as Element;
  for (const outer of pathOf(top)) {
    top = outer;
    if (isElement(outer) && !inline.test(getComputedStyle(outer).display)) break;
  }
  for (const outer of pathOf(top)) if (isElement(outer) && formulaOf(outer)) top = outer;
  if (isElement(top)) readElement(top);
  return parts;
}

/** The one attribute of an element that a quote may keep. */
function attributeOf(element: Element): string {
  const { href, start } = element as HTMLAnchorElement & HTMLOListElement;
  const name = nameOf(element);
  if (name === 'code') return /\blang(uage)?-[\w+#-]+/.exec(element.className)?.[0] ?? '';
  return name === 'a' ? href : name === 'ol' && start > 1 ? `${start}` : '';
}

/** A node and all it is drawn in, from the inside out. */
function pathOf(node: Node): ReadonlySet<Node> {
  const path = new Set<Node>();
  for (let at: Node | null = node; at; at = parentOf(at)) path.add(at);
  return path;
}

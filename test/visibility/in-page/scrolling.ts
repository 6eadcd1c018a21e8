/** Which part of the view the target is brought to: 0 its start, 0.5 the middle, 1 its end. */
export type Alignment = 0 | 0.5 | 1;

type Axis = 'left' | 'top';

/** A box that a person can scroll, and in which directions. */
export interface Scroller {
  readonly element: Element;
  /** Of the document's viewport rather than of a box in it. */
  readonly isRoot: boolean;
  readonly x: boolean;
  readonly y: boolean;
}

/** A place in the coordinates of some document. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What touches the edge of a view may be rounded away. */
const MARGIN = 4;
/** How far a box is moved to learn which way its content goes: it may be turned or right-to-left. */
const PROBE = 16;

/**
 * The boxes around an element that a person can scroll, inner to outer, to the outermost document
 * of the case. Boxes with `overflow: hidden` never are: scripts could scroll them, a person cannot.
 */
export function scrollersAround(element: Element, outermost: Document): readonly Scroller[] {
  const document = element.ownerDocument;
  const found: Scroller[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const scroller = at === document.documentElement ? rootOf(document) : boxOf(at);
    if (scroller.x || scroller.y) found.push(scroller);
  }
  const frame = document === outermost ? null : document.defaultView?.frameElement;
  return frame ? [...found, ...scrollersAround(frame, outermost)] : found;
}

/** Scrolls, as a person would, until the place stands at the alignment in every view around it. */
export function bringIntoView(
  place: () => Place | null,
  from: Document,
  scrollers: readonly Scroller[],
  alignment: Alignment,
): void {
  for (const scroller of scrollers) {
    const placed = () => {
      const rect = place();
      return rect && placeIn(rect, from, scroller.element.ownerDocument);
    };
    const rect = placed();
    if (rect === null) return;
    const view = viewOf(scroller);
    const wanted = {
      x: rect.left - view.left + alignment * (rect.width - view.width),
      y: rect.top - view.top + alignment * (rect.height - view.height),
    };
    const ways = [
      { axis: 'left', way: scroller.x ? wayOf(scroller.element, 'left', placed) : null },
      { axis: 'top', way: scroller.y ? wayOf(scroller.element, 'top', placed) : null },
    ] as const;
    for (const { axis, way } of ways) {
      if (way === null) continue;
      const length = way.x * way.x + way.y * way.y;
      // The ways of the two axes stand upright on each other, or near enough.
      if (length > 0.01) {
        const by = Math.round(-(wanted.x * way.x + wanted.y * way.y) / length);
        scroll(scroller.element, axis, offsetOf(scroller.element, axis) + by);
      }
    }
  }
}

/** Where everything is scrolled to. */
export function scrolledTo(scrollers: readonly Scroller[]): string {
  return scrollers
    .map(({ element }) => `${Math.round(element.scrollLeft)},${Math.round(element.scrollTop)}`)
    .join(' ');
}

/** Puts boxes back to where they were when this was called. */
export function keepScrolled(scrollers: readonly Scroller[]): () => void {
  const kept = scrollers.map(({ element: { scrollLeft: left, scrollTop: top } }) => ({
    left,
    top,
  }));
  return () => {
    for (const [i, { element }] of scrollers.entries()) {
      element.scrollTo({ ...kept[i], behavior: 'instant' });
    }
  };
}

/** A place of one document in the coordinates of a document around it. */
export function placeIn(place: Place, from: Document, to: Document): Place {
  const frame = from === to ? null : from.defaultView?.frameElement;
  if (!frame) return place;
  const box = frame.getBoundingClientRect();
  const { width, height } = place;
  const left = place.left + box.left + frame.clientLeft;
  const top = place.top + box.top + frame.clientTop;
  return placeIn({ left, top, width, height }, frame.ownerDocument, to);
}

/** How the place moves on the screen when the box is scrolled by one pixel. */
function wayOf(
  element: Element,
  axis: Axis,
  place: () => Place | null,
): { readonly x: number; readonly y: number } | null {
  const before = place();
  const start = offsetOf(element, axis);
  scroll(element, axis, start + PROBE);
  if (offsetOf(element, axis) === start) scroll(element, axis, start - PROBE);
  const moved = offsetOf(element, axis) - start;
  const after = place();
  scroll(element, axis, start);
  if (moved === 0 || before === null || after === null) return null;
  return { x: (after.left - before.left) / moved, y: (after.top - before.top) / moved };
}

function offsetOf(element: Element, axis: Axis): number {
  return axis === 'left' ? element.scrollLeft : element.scrollTop;
}

/** Scrolls at once, also where the page would have it glide. */
function scroll(element: Element, axis: Axis, to: number): void {
  element.scrollTo({ [axis]: to, behavior: 'instant' });
}

function viewOf({ element, isRoot }: Scroller): Place {
  const { innerWidth = 0, innerHeight = 0 } = element.ownerDocument.defaultView ?? {};
  const box = isRoot
    ? { left: 0, top: 0, width: innerWidth, height: innerHeight }
    : element.getBoundingClientRect();
  const [width, height] = [box.width - 2 * MARGIN, box.height - 2 * MARGIN];
  return { left: box.left + MARGIN, top: box.top + MARGIN, width, height };
}

function boxOf(element: Element): Scroller {
  const { body, documentElement } = element.ownerDocument;
  // What the body says is the viewport's, unless the root element has a say of its own.
  const isPassedOn = element === body && !clipsItself(documentElement);
  const { overflowX, overflowY } = styleOf(element);
  const x = !isPassedOn && /auto|scroll/.test(overflowX);
  const y = !isPassedOn && /auto|scroll/.test(overflowY);
  return { element, isRoot: false, x, y };
}

function rootOf(document: Document): Scroller {
  const { documentElement, body, scrollingElement } = document;
  const speaker = clipsItself(documentElement) ? documentElement : (body ?? documentElement);
  const { overflowX, overflowY } = styleOf(speaker);
  const isFree = (overflow: string) => !/hidden|clip/.test(overflow);
  const element = scrollingElement ?? documentElement;
  return { element, isRoot: true, x: isFree(overflowX), y: isFree(overflowY) };
}

function clipsItself(element: Element): boolean {
  const { overflowX, overflowY } = styleOf(element);
  return overflowX !== 'visible' || overflowY !== 'visible';
}

function styleOf(element: Element): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? window).getComputedStyle(element);
}

/** The parent in the tree that is drawn: slots and shadow roots are followed. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** What the mouse does: where an element is, clicks and drags. */
import type { DocumentScope, DragSession } from './firefox-scope.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Scrolls the first element that matches into view and gives its middle; null while there is
 * none that shows. Runs in the document.
 */
export function middleOf(selector: string): Point | null {
  const element = document.querySelector(selector);
  if (!element?.checkVisibility({ visibilityProperty: true })) return null;
  const middle = (): Point => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: Math.floor(left + width / 2), y: Math.floor(top + height / 2) };
  };
  const isInView = ({ x, y }: Point): boolean =>
    x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  // A notice at the edge of the window may lie over what is there.
  const isFree = (at: Point): boolean =>
    isInView(at) && element.contains(document.elementFromPoint(at.x, at.y));
  if (!isFree(middle())) {
    element.scrollIntoView({ behavior: 'instant', block: 'center', inline: 'center' });
  }
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && isInView(middle()) ? middle() : null;
}

/** A click with one of the mouse's buttons (0 left, 2 right). */
export function click(at: Point, button: 0 | 2 = 0): object {
  return pointerSource([
    { type: 'pointerMove', ...at, origin: 'viewport' },
    { type: 'pointerDown', button },
    { type: 'pointerUp', button },
  ]);
}

/** A left click in the middle of an element given by its WebDriver reference. */
export function clickElement(element: object): object {
  return pointerSource([
    { type: 'pointerMove', x: 0, y: 0, origin: element },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]);
}

function pointerSource(actions: readonly object[]): object {
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}

/** What is used of the event library that comes with Marionette. */
interface EventUtils {
  createDragEventObject(
    type: string,
    target: Element,
    window: Window,
    data: null,
    how: object,
  ): object;
  sendDragEvent(event: object, target: Element, window: Window): void;
  synthesizeMouseAtPoint(x: number, y: number, event: object, window: Window): void;
}

/**
 * Drags with the real mouse; runs beside the document. Where the element is draggable, Firefox
 * itself makes a native drag of the press and the first moves (`dragstart` and a drag session).
 * Headless there is no desktop that would report where such a drag goes on to: `dragover` and
 * `drop` are then sent by us, trusted, and the drop only where the target takes it. Firefox adds
 * `dragenter`, `dragleave` and `dragend`. (WebDriver's pointer actions end a drag without a drop.)
 */
export async function drag(
  { window, document, Services, Cc, Ci }: DocumentScope,
  from: Point,
  to: Point | string,
): Promise<void> {
  const library = { window, parent: window, _EU_Cc: Cc, _EU_Ci: Ci };
  Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', library);
  const events = library as object as EventUtils;
  const mouse = (type: string, { x, y }: Point, buttons: number): void =>
    events.synthesizeMouseAtPoint(x, y, { type, buttons }, window);
  const dragging = (type: string, { x, y }: Point): void => {
    const target = document.elementFromPoint(x, y);
    if (!target) return;
    const place = { clientX: x, clientY: y };
    const event = events.createDragEventObject(type, target, window, null, place);
    events.sendDragEvent(event, target, window);
  };
  const session = (): DragSession | null => window.windowUtils.dragSession;
  const steps = 12;
  const move = async (start: Point, end: Point): Promise<Point> => {
    for (let step = 1; step <= steps + 1; step++) {
      // Handlers get their turn, as between the events of a hand.
      await new Promise((done) => window.setTimeout(done, 10));
      // The last move is on the same spot: things may have made room under the mouse.
      const part = Math.min(1, step / steps);
      const at = {
        x: Math.round(start.x + (end.x - start.x) * part),
        y: Math.round(start.y + (end.y - start.y) * part),
      };
      if (session()) dragging('dragover', at);
      else mouse('mousemove', at, 1);
    }
    return end;
  };
  const goal = (): Point => {
    if (typeof to !== 'string') return to;
    const box = document.querySelector(to)?.getBoundingClientRect();
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : from;
  };
  mouse('mousemove', from, 0);
  mouse('mousedown', from, 1);
  let at = from;
  // What is not in view with it is scrolled to: the hand rests at the edge of the window.
  for (let tries = 0; tries < 50; tries++) {
    const { x, y } = goal();
    if (y > 20 && y < window.innerHeight - 20) break;
    at = await move(at, { x, y: y < 20 ? 6 : window.innerHeight - 6 });
  }
  const end = await move(at, goal());
  if (!session()) return mouse('mouseup', end, 0);
  if (session()?.dragAction !== 0) dragging('drop', end);
  session()?.endDragSession(true, 0);
}

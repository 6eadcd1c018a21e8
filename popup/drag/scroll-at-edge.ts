/** How near (px) an edge scrolls, and how far at most with each frame. */
const edge = 44;
const stride = 14;

/**
 * Scrolls what `part` lies in while `height` (of the pointer, in the window) is near its edge; gives
 * what ends that.
 */
export function scrollAtEdge(
  part: Element,
  height: () => number,
  scrolled: () => void,
): () => void {
  const scroller = scrollerOf(part);
  let frame = requestAnimationFrame(function step() {
    const { top, bottom } = seen(scroller);
    const y = height();
    const up = Math.max(0, top + edge - y);
    const down = Math.max(0, y - (bottom - edge));
    const before = scroller.scrollTop;
    scroller.scrollTop += (Math.min(1, (up + down) / edge) * stride * (up > 0 ? -1 : 1)) | 0;
    if (scroller.scrollTop !== before) scrolled();
    frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}

function seen(scroller: Element): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = scroller.getBoundingClientRect();
  return { top: Math.max(0, top), bottom: Math.min(innerHeight, bottom) };
}

function scrollerOf(part: Element): Element {
  for (let one: Element | null = part; one !== null; one = one.parentElement) {
    const { overflowY } = getComputedStyle(one);
    if (/auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight) return one;
  }
  return document.scrollingElement ?? document.documentElement;
}

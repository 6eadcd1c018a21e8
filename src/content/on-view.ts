/** Elements whose text is never words on the page. */
const unread = 'script, style, noscript, template, textarea, select, option, iframe, object';

/**
 * Whether a piece of text is something a reader sees: rendered, not transparent, with a box that
 * no ancestor clips away. Text that scrolling brings into view is seen.
 */
export function isOnView(text: Text, from = 0, to = text.length): boolean {
  const element = text.parentElement;
  if (element === null || element.closest(unread) !== null) return false;
  if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return Array.from(range.getClientRects()).some((box) => !isClipped(box, element));
}

function isClipped(box: DOMRect, element: Element): boolean {
  let { left, top, right, bottom } = box;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at);
    // The two old ways to hide words from all but screen readers.
    if (/^rect\(0|^rect\(1px/.test(style.clip) || /^inset\((50|100)%/.test(style.clipPath))
      return true;
    const frame = at.getBoundingClientRect();
    if (/hidden|clip/.test(style.overflowX)) {
      left = Math.max(left, frame.left);
      right = Math.min(right, frame.right);
    }
    if (/hidden|clip/.test(style.overflowY)) {
      top = Math.max(top, frame.top);
      bottom = Math.min(bottom, frame.bottom);
    }
    if (style.position === 'fixed') break;
  }
  // A pixel of a letter is nothing anybody reads.
  return right - left <= 1 || bottom - top <= 1;
}

/** What happens to what is pressed, as a mouse, a finger or a pen goes on. */
interface Held {
  /** It is dragged from now on. */
  readonly begin: () => void;
  readonly move: (x: number, y: number) => void;
  readonly drop: () => void;
  /** Put back: by Escape, or because the system took the pointer for something else. */
  readonly cancel: () => void;
}

/** How far (px) a pointer goes before it drags, or before a press is no long press any more. */
const slack = 6;
/** How long (ms) a finger or a pen rests before it drags: moved sooner, it scrolls. */
const longPress = 350;

/**
 * Follows a press until it is let go. A mouse drags as it moves; so does anything on a grip.
 * Elsewhere a finger or a pen has to rest first, so that it can scroll.
 */
export function followPress(down: PointerEvent, held: Held): void {
  const target = down.target as Element;
  const rests = down.pointerType !== 'mouse' && target.closest('.grip') === null;
  const done = new AbortController();
  const how = { signal: done.signal, capture: true };
  let isDragging = false;

  const begin = () => {
    isDragging = true;
    held.begin();
  };
  const timer = rests ? setTimeout(begin, longPress) : undefined;
  const end = () => {
    clearTimeout(timer);
    done.abort();
  };
  const cancel = () => {
    end();
    if (isDragging) held.cancel();
  };
  const whileDragging = (event: Event) => {
    if (isDragging) event.preventDefault();
  };

  addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== down.pointerId) return;
      const { clientX, clientY } = event;
      if (!isDragging) {
        if (Math.hypot(clientX - down.clientX, clientY - down.clientY) < slack) return;
        if (rests) return end();
        begin();
      }
      held.move(clientX, clientY);
    },
    how,
  );
  addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== down.pointerId) return;
      end();
      if (!isDragging) return;
      swallowClick();
      held.drop();
    },
    how,
  );
  addEventListener(
    'keydown',
    (event) => {
      if (!isDragging || event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      cancel();
    },
    how,
  );
  addEventListener('pointercancel', cancel, how);
  addEventListener('blur', ({ target }) => target === window && cancel(), how);
  // The browser's own dragging of links, its menu of a long press, and its marking of words.
  addEventListener('dragstart', (event) => event.preventDefault(), how);
  addEventListener('contextmenu', whileDragging, how);
  addEventListener('selectstart', whileDragging, how);
}

/** The click that a browser makes of a press that was let go is not meant for what lies there. */
function swallowClick(): void {
  const done = new AbortController();
  addEventListener(
    'click',
    (event) => {
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal: done.signal },
  );
  setTimeout(() => done.abort(), 50);
}

let closing = false;

// Registered before any component's own listener, so that they all find it set.
addEventListener('pagehide', () => {
  closing = true;
});

/**
 * Whether this page is being closed: a write begun now would be cut off, so it is handed to the
 * background, whose end does not depend on ours.
 */
export function isClosing(): boolean {
  return closing;
}

/** Whether this is a keyboard of Apple's, where ⌘ does what Ctrl does elsewhere. */
export function isApple(): boolean {
  return /Mac|iP(?:hone|ad|od)/.test(navigator.platform);
}

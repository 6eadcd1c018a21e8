/**
 * Keys pressed together, as they are written in tables: `Mod+Shift+z`, `Alt+ArrowUp`, `?`. `Mod` is
 * Ctrl, on a Mac ⌘; `Control` is Ctrl everywhere. A sign or a digit stands for itself, whatever has
 * to be held to type it.
 */
export type Chord = string;

/** What is read of a keyboard event. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

interface Parts {
  readonly key: string;
  readonly mods: ReadonlySet<string>;
}

function partsOf(chord: Chord, mac: boolean): Parts {
  const keys = chord.split(/\+(?=.)/);
  const key = keys.pop() ?? '';
  const mods = keys.map((one) => (one === 'Mod' ? (mac ? 'Meta' : 'Control') : one));
  return { key, mods: new Set(mods) };
}

/** Whether these keys are pressed. */
export function isPressed(chord: Chord, event: Pressed, mac: boolean): boolean {
  if (event.isComposing) return false;
  const { key, mods } = partsOf(chord, mac);
  const isSign = key.length === 1 && !/\p{L}/u.test(key);
  return (
    event.ctrlKey === mods.has('Control') &&
    event.metaKey === mods.has('Meta') &&
    event.altKey === mods.has('Alt') &&
    (isSign || event.shiftKey === mods.has('Shift')) &&
    isKey(key, event)
  );
}

/** By the letter, wherever a layout has it; by its place where a script has other letters there. */
function isKey(wanted: string, { key, code }: Pressed): boolean {
  if (key.toLowerCase() === wanted.toLowerCase()) return true;
  return /^[a-z]$/.test(wanted) && /[^ -~]/.test(key) && code === `Key${wanted.toUpperCase()}`;
}

/** Keys as they are written on keyboards. */
const faces: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};
const macFaces: Readonly<Record<string, string>> = {
  ...faces,
  Meta: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '⏎',
  Delete: '⌦',
  Backspace: '⌫',
};

/** The keys as people read them. */
export function chordWords(chord: Chord, mac: boolean): string {
  const { key, mods } = partsOf(chord, mac);
  const face = (one: string) =>
    (mac ? macFaces : { ...faces, Control: 'Ctrl' })[one] ??
    (one.length === 1 ? one.toUpperCase() : one);
  // A letter alone is pressed alone: it is not shown as if Shift went with it.
  const last = mods.size === 0 && key.length === 1 ? key : face(key);
  return [...[...mods].map(face), last].join(mac ? '' : '+');
}

/** The keys as `aria-keyshortcuts` has them. */
export function chordShortcut(chord: Chord, mac: boolean): string {
  const { key, mods } = partsOf(chord, mac);
  return [...mods, key.length === 1 ? key.toUpperCase() : key].join('+');
}

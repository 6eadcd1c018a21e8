/** Keys as WebDriver numbers them. */

const NAMED: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`F${at + 1}`, String.fromCharCode(0xe031 + at)]),
  ),
  Meta: '\uE03D',
};

/** What a manifest calls otherwise than a chord does. */
const MANIFEST_NAMES: Readonly<Record<string, string>> = {
  Ctrl: 'Control',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Comma: ',',
  Period: '.',
};

/** Presses the keys of a chord such as `Alt+ArrowUp`; its last key may be `+` itself. */
export function chord(text: string): object {
  const keys = text.split(/\+(?=.)/).map((key) => {
    const value = NAMED[key] ?? key;
    if ([...value].length !== 1) throw new Error(`No key has the name ${key} (in ${text})`);
    // Firefox shifts letters itself where Shift is held.
    return text.includes('Shift+') ? value.toLowerCase() : value;
  });
  return keySource([
    ...keys.map((value) => ({ type: 'keyDown', value })),
    ...keys.reverse().map((value) => ({ type: 'keyUp', value })),
  ]);
}

/** Presses a shortcut in a manifest's spelling, such as `Ctrl+Shift+U`. */
export function shortcut(binding: string): object {
  const keys = binding.split('+').map((key) => MANIFEST_NAMES[key] ?? key);
  const last = keys.pop() ?? '';
  return chord([...keys, last.length === 1 ? last.toLowerCase() : last].join('+'));
}

/** Types a text, key by key. */
export function typing(text: string): object {
  const { Enter, Tab } = NAMED;
  const values = [...text].map((key) => (key === '\n' ? Enter : key === '\t' ? Tab : key));
  return keySource(
    values.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  );
}

/** Presses a key without letting go of it, or lets go of it. */
export function half(type: 'keyDown' | 'keyUp', key: string): object {
  return keySource([{ type, value: NAMED[key] ?? key }]);
}

function keySource(actions: readonly object[]): object {
  return { type: 'key', id: 'keyboard', actions };
}

import { describe, expect, it } from 'vitest';
import { chordShortcut, chordWords, isPressed, type Pressed } from '../../popup/commands/chord.ts';

function pressed(key: string, part: Partial<Pressed> = {}): Pressed {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { key, code: '', isComposing: false, ...none, ...part };
}

describe('a chord', () => {
  it.each([
    ['j', pressed('j'), true],
    ['j', pressed('J'), true],
    ['j', pressed('J', { shiftKey: true }), false],
    ['j', pressed('j', { ctrlKey: true }), false],
    ['Shift+n', pressed('N', { shiftKey: true }), true],
    ['Mod+z', pressed('z', { ctrlKey: true }), true],
    ['Mod+z', pressed('z', { metaKey: true }), false],
    ['Mod+z', pressed('Z', { ctrlKey: true, shiftKey: true }), false],
    ['Alt+ArrowUp', pressed('ArrowUp', { altKey: true }), true],
    ['?', pressed('?', { shiftKey: true }), true],
    ['1', pressed('1', { shiftKey: true }), true],
    ['x', pressed('x', { isComposing: true }), false],
  ] as const)('%s is pressed or not', (chord, event, expected) => {
    expect(isPressed(chord, event, false)).toBe(expected);
  });

  it('has ⌘ for Ctrl on a Mac, but for Ctrl itself', () => {
    expect(isPressed('Mod+k', pressed('k', { metaKey: true }), true)).toBe(true);
    expect(isPressed('Mod+k', pressed('k', { ctrlKey: true }), true)).toBe(false);
    expect(isPressed('Control+y', pressed('y', { ctrlKey: true }), true)).toBe(true);
  });

  it('is found by its place where the layout has other letters', () => {
    expect(isPressed('j', pressed('о', { code: 'KeyJ' }), false)).toBe(true);
    expect(isPressed('j', pressed('o', { code: 'KeyJ' }), false)).toBe(false);
  });

  it.each([
    ['Mod+Shift+z', 'Ctrl+Shift+Z', '⌘⇧Z', 'Control+Shift+Z', 'Meta+Shift+Z'],
    ['Alt+ArrowUp', 'Alt+↑', '⌥↑', 'Alt+ArrowUp', 'Alt+ArrowUp'],
    ['j', 'j', 'j', 'J', 'J'],
    ['Delete', 'Delete', '⌦', 'Delete', 'Delete'],
  ])('%s is written as on the keyboard, and as ARIA has it', (chord, pc, mac, aria, macAria) => {
    expect([chordWords(chord, false), chordWords(chord, true)]).toEqual([pc, mac]);
    expect([chordShortcut(chord, false), chordShortcut(chord, true)]).toEqual([aria, macAria]);
  });
});

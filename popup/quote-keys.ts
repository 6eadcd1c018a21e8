import { onMac } from './on-mac.ts';

/**
 * The two keys that alter a quote. With Alt they are nobody's else: menus answer to letters,
 * tabs to digits, and input methods take the same signs with Ctrl. On a Mac it is Ctrl that is
 * free, since Option types letters and signs of its own.
 */

const signs = { letter: { sign: ',', code: 'Comma' }, omission: { sign: '.', code: 'Period' } };

export type QuoteKey = keyof typeof signs;

/** Which of the two keys is pressed; null where it is another. */
export function quoteKeyOf(event: KeyboardEvent): QuoteKey | null {
  const [wanted, others] = onMac
    ? [event.ctrlKey, event.altKey || event.metaKey]
    : [event.altKey, event.ctrlKey || event.metaKey];
  if (!wanted || others || event.isComposing) return null;
  return isKey('letter', event) ? 'letter' : isKey('omission', event) ? 'omission' : null;
}

/** By the sign, wherever a layout has it; by its place where a script has other signs there. */
function isKey(name: QuoteKey, { key, code }: KeyboardEvent): boolean {
  return key === signs[name].sign || (code === signs[name].code && /[^ -~]/.test(key));
}

/** The keys as people read them. */
export function keyWords(name: QuoteKey): string {
  return `${onMac ? '⌃' : 'Alt+'}${signs[name].sign}`;
}

/** The keys as `aria-keyshortcuts` has them. */
export function keyShortcut(name: QuoteKey): string {
  return `${onMac ? 'Control' : 'Alt'}+${signs[name].sign}`;
}

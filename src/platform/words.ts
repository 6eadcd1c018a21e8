import type messages from '../../public/_locales/en/messages.json';
import { browser } from './browser.ts';

/** The name of a message; a name that the English file lacks does not compile. */
export type MessageName = keyof typeof messages;

/** The message in the browser's language; `values` fill its placeholders in order. */
export function words(name: MessageName, ...values: readonly (string | number)[]): string {
  return browser.i18n.getMessage(name, values.map(String));
}

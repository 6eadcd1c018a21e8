/**
 * The one door to the WebExtension API: promises in both browsers, one name. Everything else of
 * the source imports `browser` from here, so that what we use of the API can be read in one place.
 */
import type { Runtime } from 'webextension-polyfill';

export { default as browser } from 'webextension-polyfill';

/** Who sent a message. */
export type Sender = Runtime.MessageSender;

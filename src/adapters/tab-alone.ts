import { hostOf, tabAddress, webAddress } from '../core/address.ts';
import type { Capture, ReadFrom, Unread } from '../core/capture.ts';
import { nothingLeftOut } from '../core/left-out.ts';

/** The capture of a page that gave nothing but what the browser shows of its tab or link. */
export function tabAlone(
  tab: { readonly url: string; readonly title: string },
  readFrom: ReadFrom,
  unread: Unread | null,
): Capture {
  const address = tabAddress(tab.url);
  const url = webAddress(address) ?? address;
  return {
    url,
    canonicalUrl: null,
    title: tab.title.toWellFormed().slice(0, 2_000),
    site: hostOf(url),
    people: [],
    published: '',
    lang: '',
    quotes: [],
    leftOut: nothingLeftOut,
    now: 'unknown',
    evidence: [],
    readFrom,
    unread,
  };
}

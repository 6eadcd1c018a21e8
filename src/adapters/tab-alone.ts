import { tabAddress } from '../core/address.ts';
import type { Capture, ReadFrom, Unread } from '../core/capture.ts';
import { nothingLeftOut } from '../core/left-out.ts';
import { readerAddress } from '../core/reader-address.ts';
import { recordLimits } from '../core/record-limits.ts';
import { declaredOf } from '../paywalls/declared.ts';
import { addressFindings } from './address-findings.ts';

/** The capture of a page that gave nothing but what the browser shows of its tab or link. */
export function tabAlone(
  tab: { readonly url: string; readonly title: string },
  readFrom: ReadFrom,
  unread: Unread | null,
): Capture {
  const url = (readerAddress(tab.url) ?? tabAddress(tab.url)).slice(0, recordLimits.text);
  return {
    url,
    ...addressFindings(url),
    title: tab.title.toWellFormed().slice(0, 2_000),
    quotes: [],
    leftOut: nothingLeftOut,
    ...declaredOf({ url: tab.url, metas: [], nodes: [], probed: {} }),
    maxSnippet: null,
    now: 'unknown',
    evidence: [],
    readFrom,
    unread,
  };
}

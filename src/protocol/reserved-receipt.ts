import type { Capture } from '../core/capture.ts';
import type { ClipReceipt, ClipRequest } from './calls.ts';

/** What is answered for a clip that is kept beside the store. */
export function reservedReceipt(
  ids: Pick<ClipRequest, 'clipId' | 'orderId'>,
  capture: Capture,
): ClipReceipt {
  const { unread, declared, claims, now, evidence, quotes } = capture;
  return {
    clipId: ids.clipId,
    orderId: ids.orderId,
    outcome: 'reserved',
    newsletter: '',
    issue: '',
    section: null,
    waits: 'inbox',
    usedIn: [],
    earlier: null,
    unread,
    declared,
    claims,
    now,
    evidence,
    quoted: quotes.length > 0,
    leftOut: quotes[0]?.leftOut ?? capture.leftOut,
  };
}

import type { ClipReceipt } from '../protocol/calls.ts';
import { addSecondLook } from './add-second-look.ts';
import { linkWords } from './link-words.ts';
import type { TabReading } from './read-tab.ts';

/**
 * What follows a clip that is stored: it is answered for, and what takes its time is added. Nobody
 * waits for that, and nobody is bothered where it fails.
 */
export async function followUp(
  tabId: number,
  reading: TabReading,
  receipt: ClipReceipt,
  how: { readonly typedUrl: string | null; readonly tell?: () => Promise<void> },
): Promise<void> {
  // What is kept aside is whole as it is.
  if (receipt.outcome === 'reserved') return how.tell?.();
  // Asked for before there is a toast, which could lie over what is looked at.
  const adding = addSecondLook(reading, receipt, how.typedUrl).catch(console.error);
  await how.tell?.();
  await adding;
  await linkWords(tabId, reading.capture, receipt).catch(console.error);
}

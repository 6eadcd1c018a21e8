import showToast from '../content/toast.ts?page';
import { Failure } from '../core/failure.ts';
import { browser } from '../platform/browser.ts';
import { words } from '../platform/words.ts';
import type { ClipReceipt } from '../protocol/calls.ts';
import { failureWords, lackingWords, savedWords } from '../protocol/receipt-words.ts';
import { setting } from '../store/settings.ts';

/** How long a toast and a badge stay (ms). */
const stay = 5_000;

const badges = {
  saved: { text: '✓', colour: '#2f6b3a' },
  /** Saved, and there is more to say of it than the badge has room for. */
  partly: { text: '✓…', colour: '#2f6b3a' },
  failed: { text: '!', colour: '#a8261c' },
};

/** Answers a silent clip once it is stored: on the badge, and in the page unless it is to be quiet. */
export async function tellSaved(tabId: number, receipt: ClipReceipt): Promise<void> {
  const undo = { label: words('undo'), done: words('clip_undone'), orderId: receipt.orderId };
  const lacking = lackingWords(receipt);
  const badge = lacking.length === 0 ? 'saved' : 'partly';
  const lines = [...savedWords(receipt), ...lacking];
  // Where the page was clipped already there is nothing to take back.
  await tell(tabId, badge, lines, receipt.outcome === 'already' ? null : undo);
}

/** Says that nothing was saved, and why. */
export async function tellFailed(tabId: number, error: unknown): Promise<void> {
  if (!(error instanceof Failure)) console.error(error);
  await tell(tabId, 'failed', failureWords(error), null);
}

async function tell(
  tabId: number,
  badge: keyof typeof badges,
  lines: readonly string[],
  undo: { readonly label: string; readonly done: string; readonly orderId: string } | null,
): Promise<void> {
  const { text, colour } = badges[badge];
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: colour }),
    // The badge has room for a sign only; its sentence is the button's tooltip.
    action.setTitle({ tabId, title: lines.join('\n') }),
    // A tab that was closed meanwhile has nobody left to tell, here and below.
  ]).catch(() => undefined);
  setTimeout(() => {
    action.setBadgeText({ tabId, text: '' }).catch(() => undefined);
  }, stay);
  const quiet = await setting('preferences').catch(() => null);
  if (quiet?.quiet && badge !== 'failed') return;
  const dir = words('direction') === 'rtl' ? 'rtl' : 'ltr';
  // A page that cannot be scripted has been answered on the badge.
  await browser.scripting
    .executeScript({
      target: { tabId },
      func: showToast as (request: unknown) => unknown,
      args: [{ lines, undo, dir, stay }],
      injectImmediately: true,
    })
    .catch(() => undefined);
}

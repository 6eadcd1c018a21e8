import showToast from '../content/toast.ts?page';
import { Failure } from '../core/failure.ts';
import { issueReference } from '../core/newsletter.ts';
import { browser } from '../platform/browser.ts';
import { words } from '../platform/words.ts';
import type { ClipReceipt } from '../protocol/calls.ts';
import { failureWords, lackingWords, savedWords } from '../protocol/receipt-words.ts';
import type { ToastRequest } from '../protocol/toast-request.ts';
import { setting } from '../store/settings.ts';
import { endAnswer } from './mark-tabs.ts';

/** How long a toast and a badge stay (ms). */
const stay = 5_000;

const badges = {
  saved: { text: '✓', colour: '#2f6b3a' },
  /** Saved, and there is more to say of it than the badge has room for. */
  partly: { text: '✓…', colour: '#2f6b3a' },
  failed: { text: '!', colour: '#a8261c' },
};

/** What the toast offers to do; the ids stay behind the page's back. */
type Offers = Pick<ToastRequest, 'undo' | 'open'>;

/** Answers a silent clip once it is stored: on the badge, and in the page unless it is to be quiet. */
export async function tellSaved(tabId: number, receipt: ClipReceipt): Promise<void> {
  const undo = {
    label: words('undo'),
    done: words('clip_undone'),
    failed: words('clip_not_undone'),
    orderId: receipt.orderId,
  };
  const lacking = lackingWords(receipt);
  const badge = lacking.length === 0 ? 'saved' : 'partly';
  const lines = [...savedWords(receipt), ...lacking];
  await tell(tabId, badge, lines, {
    // Where the page was clipped already there is nothing to take back, and not yet what is aside.
    undo: ['already', 'reserved'].includes(receipt.outcome) ? null : undo,
    open: clipToOpen(receipt),
  });
}

/** The clip that was there before: the page's own, or the one that another issue used. */
function clipToOpen({ outcome, clipId, earlier }: ClipReceipt): Offers['open'] {
  if (outcome === 'reserved') return null;
  if (outcome !== 'new') return { label: words('open_clip'), clipId };
  if (earlier === null) return null;
  const label = words('open_clip_in', issueReference(earlier.issue));
  return { label, clipId: earlier.clipId };
}

/** Says that nothing was saved, and why. */
export async function tellFailed(tabId: number, error: unknown): Promise<void> {
  if (!(error instanceof Failure)) console.error(error);
  await tell(tabId, 'failed', failureWords(error), { undo: null, open: null });
}

async function tell(
  tabId: number,
  badge: keyof typeof badges,
  lines: readonly string[],
  offers: Offers,
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
    endAnswer(tabId).catch(() => undefined);
  }, stay);
  const quiet = await setting('preferences').catch(() => null);
  if (quiet?.quiet && badge !== 'failed') return;
  const dir = words('direction') === 'rtl' ? 'rtl' : 'ltr';
  // A page that cannot be scripted has been answered on the badge.
  await browser.scripting
    .executeScript({
      target: { tabId },
      func: showToast as (request: unknown) => unknown,
      args: [{ lines, ...offers, dir, stay }],
      injectImmediately: true,
    })
    .catch(() => undefined);
}

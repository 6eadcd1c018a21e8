import { askFromPage } from '../protocol/ask-from-page.ts';
import type { ToastUndo } from '../protocol/toast-request.ts';

/** Takes a clip back; gives what is to be said of that. */
export async function undoFromPage({
  orderId,
  done,
  failed,
}: Omit<ToastUndo, 'label'>): Promise<string> {
  // Where Cuttings was updated or reloaded since, this script has nobody to ask any more.
  const isDone = await askFromPage('undoClip', orderId).catch(() => null);
  return isDone ? done : failed;
}

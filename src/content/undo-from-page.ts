import { askFromPage } from '../protocol/ask-from-page.ts';

/** What is undone, and what is said where it is, and where it could not be. */
interface Undo {
  readonly orderId: string;
  readonly done: string;
  /** With what to do. */
  readonly failed: string;
}

/** Takes a clip back; gives what is to be said of that. */
export async function undoFromPage({ orderId, done, failed }: Undo): Promise<string> {
  // Where Cuttings was updated or reloaded since, this script has nobody to ask any more.
  const isDone = await askFromPage('undoClip', orderId).catch(() => null);
  return isDone ? done : failed;
}

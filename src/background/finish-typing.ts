import type { ChangeOrder } from '../core/change.ts';
import { Failure } from '../core/failure.ts';
import { change } from '../store/change.ts';

/** Carries out a closing page's order; one that does not fit what the store holds is passed over. */
export async function finishTyping(order: ChangeOrder): Promise<void> {
  try {
    await change(order);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'conflict') throw error;
  }
}

import type { ChangeOrder } from '../core/change.ts';
import { Failure } from '../core/failure.ts';
import { writeTyped } from '../store/write-typed.ts';

/**
 * Carries out a closing page's order: what it was typed in is brought back where it was removed; one
 * that does not fit what the store holds is passed over.
 */
export async function finishTyping(order: ChangeOrder): Promise<void> {
  try {
    await writeTyped(order);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'conflict') throw error;
  }
}

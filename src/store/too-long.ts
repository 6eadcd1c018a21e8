import type { ChangeOrder } from '../core/change.ts';
import { Failure } from '../core/failure.ts';
import { recordLimits } from '../core/record-limits.ts';

/**
 * Refuses what no backup would take back: all that is in the store can be restored.
 * @throws {Failure} `tooLong`
 */
export async function refuseTooLong({ changes }: ChangeOrder): Promise<void> {
  const long = changes.filter(({ after }) => isLong(after));
  if (long.length === 0) return;
  // Which field may hold how much is known to the backup's schemas, and hardly anybody needs them.
  const { parsedChange } = await import('../backup/parsed-change.ts');
  for (const one of long) {
    if (parsedChange({ ...one, before: null }) === null) throw new Failure('tooLong');
  }
}

/** Whether anything in it is longer than the shortest limit of its like. */
function isLong(value: unknown): boolean {
  if (typeof value === 'string') return value.length > recordLimits.text;
  if (typeof value !== 'object' || value === null) return false;
  const parts = Object.values(value);
  return parts.length > recordLimits.list || parts.some(isLong);
}

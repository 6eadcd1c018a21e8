import { browser } from '../platform/browser.ts';
import { readLocal } from '../platform/local.ts';

/** What was put back into a damaged database from its second copy. */
export interface Recovery {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly records: number;
  readonly clips: number;
}

const told = 'recovery';

/** What was put back and nobody has read yet; null where nothing was. */
export async function untoldRecovery(): Promise<Recovery | null> {
  const { [told]: recovery } = await readLocal(told);
  return (recovery as Recovery | undefined) ?? null;
}

/** The person has read it. */
export function recoveryTold(): Promise<void> {
  return browser.storage.local.remove(told);
}

/** What was put back is to be told, with what was before and nobody has read. */
export async function noteRecovery(recovery: Recovery): Promise<void> {
  const before = await untoldRecovery();
  await browser.storage.local.set({
    [told]: {
      at: recovery.at,
      records: recovery.records + (before?.records ?? 0),
      clips: recovery.clips + (before?.clips ?? 0),
    },
  });
}

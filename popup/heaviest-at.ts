import type { Finding } from '../src/checks/check.ts';
import type { CheckedDraft } from '../src/checks/run-checks.ts';

/** Clip or passage → what the gravest finding at it weighs; what is merely good to know marks nothing. */
export function heaviestAt(
  checked: CheckedDraft | null,
): ReadonlyMap<string, Exclude<Finding['severity'], 'notes'>> {
  const found = new Map<string, 'blocks' | 'warns'>();
  for (const { severity, place } of checked?.findings ?? []) {
    if (severity === 'notes' || found.get(place.id) === 'blocks') continue;
    found.set(place.id, severity);
  }
  return found;
}

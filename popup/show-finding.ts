import type { Finding } from '../src/checks/check.ts';
import type { Draft } from '../src/core/draft.ts';
import { rowOfFinding } from './finding-words.ts';
import { rowAttribute } from './row-elements.ts';

/** Opens what a finding is at, brings it into sight and gives it the focus. */
export function showFinding(
  finding: Finding,
  draft: Draft,
  setOpen: (row: string | null) => void,
): void {
  const { place } = finding;
  const isProse = place.field === 'preamble' || place.field === 'close';
  if (place.of === 'issue' && !isProse) {
    const fields = document.querySelector<HTMLDetailsElement>('.issue-fields');
    if (fields) fields.open = true;
    bring(fields?.querySelector('summary') ?? null);
    return;
  }
  const row = rowOfFinding(finding, draft);
  if (row === null) return;
  setOpen(row);
  requestAnimationFrame(() => {
    const opened = document.querySelector<HTMLElement>(
      `[${rowAttribute}="${CSS.escape(row)}"], [data-frame="${CSS.escape(row)}"]`,
    );
    bring(opened?.querySelector<HTMLElement>('.row-title, [contenteditable]') ?? opened);
  });
}

function bring(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

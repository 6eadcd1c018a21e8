/** Rows are found by this attribute, whose value is the row's id. */
export const rowAttribute = 'data-row';

/** What has the focus of each row, in the order they are shown. */
function titles(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[${rowAttribute}] > .row .row-title`)];
}

/** What has the focus of a row, by its id. */
export function rowOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    `[${rowAttribute}="${CSS.escape(id)}"] > .row .row-title`,
  );
}

/** The id of the row that something stands in; null where it stands in none. */
export function rowIdAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest(`[${rowAttribute}]`)?.getAttribute(rowAttribute) ?? null;
}

/** The title after what has the focus, or the one before it; the first where nothing has it. */
export function titleBeside(from: Element | null, step: 1 | -1): HTMLElement | null {
  const all = titles();
  if (from === null || from === document.body) return all[0] ?? null;
  const own = rowIdAt(from);
  const wanted = step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const beside = all.filter(
    (one) => rowIdAt(one) !== own && (from.compareDocumentPosition(one) & wanted) !== 0,
  );
  return beside.at(step === 1 ? 0 : -1) ?? null;
}

/** A row as far as it matters where the focus goes. */
export interface RowKey {
  readonly id: string;
  /** The id of what it shows, which it keeps wherever it goes. */
  readonly ref: string;
  /** The group it stands in. */
  readonly group: string | null;
  /** Whether it stands in the issue, and does not wait. */
  readonly isPlaced: boolean;
}

/**
 * The row that has the focus next, when the one that had it may be gone or elsewhere. Within the
 * issue the focus goes along. What leaves for the inbox, for the issue or for good gives it to the
 * row behind it in its group, else to the one before; else it follows, and else it goes to whatever
 * is nearest.
 */
export function heirOf(
  before: readonly RowKey[],
  after: readonly RowKey[],
  focused: string,
): string | null {
  const at = before.findIndex(({ id }) => id === focused);
  const row = before[at];
  if (row === undefined) return after.some(({ id }) => id === focused) ? focused : null;
  const stays = after.find(({ id }) => id === focused);
  if (stays && (stays.isPlaced || stays.group === row.group)) return focused;
  const isThere = ({ id, group, isPlaced }: RowKey) =>
    after.some((one) => one.id === id && (isPlaced || one.group === group));
  const nearest = [...before.slice(at + 1), ...before.slice(0, at).reverse()].filter(isThere);
  const follows = after.find(({ ref }) => ref === row.ref);
  return (
    nearest.find(({ group }) => group === row.group)?.id ??
    follows?.id ??
    nearest[0]?.id ??
    after[0]?.id ??
    null
  );
}

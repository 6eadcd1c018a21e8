/** The rows that are selected, and the one from which a range is drawn. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: null };

/** Takes one row in, or out again. */
export function toggled({ ids }: Selection, id: string): Selection {
  const others = [...ids].filter((one) => one !== id);
  return { ids: new Set(ids.has(id) ? others : [...others, id]), anchor: id };
}

/** All rows between the anchor (else `from`) and `to`; `order` has the rows as they are shown. */
export function extended(
  { anchor }: Selection,
  order: readonly string[],
  from: string,
  to: string,
): Selection {
  const start = anchor !== null && order.includes(anchor) ? anchor : from;
  const [first = 0, last = 0] = [order.indexOf(start), order.indexOf(to)].sort((a, b) => a - b);
  return { ids: new Set(order.slice(Math.max(first, 0), last + 1)), anchor: start };
}

/** All of them; the range goes on from the row that has the focus. */
export function allOf(order: readonly string[], anchor: string | null): Selection {
  return { ids: new Set(order), anchor };
}

/** The selection without the rows that are gone; the very same where none is. */
export function stillThere(selection: Selection, order: readonly string[]): Selection {
  const { ids, anchor } = selection;
  const there = new Set(order);
  if ([...ids].every((id) => there.has(id))) return selection;
  return { ids: new Set([...ids].filter((id) => there.has(id))), anchor };
}

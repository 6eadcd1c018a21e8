/** From where to where something reaches down the window (px). */
interface Strip {
  readonly top: number;
  readonly bottom: number;
}

/** A group of rows that can be dropped on, as it lies in the window. */
export interface Zone extends Strip {
  /** A section's id; '' for the inbox, or another list of what waits. */
  readonly section: string;
  /** Whether its rows stand in an order that the curator makes. */
  readonly isOrdered: boolean;
  /** The rows that are shown: none where it is empty or shut. */
  readonly rows: readonly (Strip & { readonly id: string })[];
}

/** Where what is dragged would land. */
export interface Landing {
  readonly section: string;
  /** Before which of the section's rows; infinite: at its end. */
  readonly index: number;
  /** The row the cut line is drawn at, and on which side; null: the section as a whole. */
  readonly row: string | null;
  readonly side: 'before' | 'after';
}

/** Where rows land that are let go at the height `y`; null where they stand there already. */
export function landingAt(
  zones: readonly Zone[],
  y: number,
  moving: ReadonlySet<string>,
): Landing | null {
  const zone = nearest(zones, y);
  if (zone === null) return null;
  const { section, rows } = zone;
  const atEnd = { section, index: Number.POSITIVE_INFINITY, row: null, side: 'after' } as const;
  const own = rows.filter(({ id }) => moving.has(id)).length;
  if (!zone.isOrdered) return own === moving.size ? null : atEnd;
  const last = rows.at(-1);
  if (last === undefined) return atEnd;
  const at = rows.findIndex(({ top, bottom }) => y <= (top + bottom) / 2);
  const index = at < 0 ? rows.length : at;
  if (own === moving.size && standThere(rows, index, moving)) return null;
  const next = rows[index];
  return next === undefined
    ? { section, index, row: last.id, side: 'after' }
    : { section, index, row: next.id, side: 'before' };
}

/** The zone at a height, or the one that is least far from it. */
function nearest(zones: readonly Zone[], y: number): Zone | null {
  const away = ({ top, bottom }: Zone) => Math.max(top - y, y - bottom, 0);
  return zones.reduce<Zone | null>(
    (best, zone) => (best === null || away(zone) < away(best) ? zone : best),
    null,
  );
}

/** Whether the moving rows stand together, and the index is beside or among them. */
function standThere(rows: Zone['rows'], index: number, moving: ReadonlySet<string>): boolean {
  const first = rows.findIndex(({ id }) => moving.has(id));
  const behind = first + moving.size;
  const together = rows.slice(first, behind).every(({ id }) => moving.has(id));
  return together && index >= first && index <= behind;
}

import type { Verdict } from './verdict.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How far local time runs ahead of UTC at most, and how far behind. */
const ahead = 14 * hour;
const behind = 12 * hour;

/** A date as it is written. */
interface Written {
  /** Its day as it stands there. */
  readonly day: string;
  /** Read as if it were UTC, where no zone is given. */
  readonly moment: number;
  /** In milliseconds; null where none is given. */
  readonly zone: number | null;
  readonly isWholeDay: boolean;
}

/**
 * Compares a date with the expected one by the calendar day. Where both have a zone, the day is
 * looked at in the expected one's zone and in UTC; where one has none, they are the same day if
 * they are so somewhere on earth.
 */
export function dayVerdict(got: string, expected: string): Verdict {
  if (got.trim() === '') return 'missing';
  const [ours, theirs] = [written(got), written(expected)];
  if (ours === null || theirs === null) return 'wrong';
  return isSameDay(ours, theirs) ? 'exact' : 'wrong';
}

function isSameDay(a: Written, b: Written): boolean {
  if (a.day === b.day) return true;
  if (a.zone === null && b.zone === null) return false;
  if (a.zone !== null && b.zone !== null)
    return [0, b.zone].some((zone) => dayOf(a.moment + zone) === dayOf(b.moment + zone));
  const [zoned, local] = a.zone === null ? [b, a] : [a, b];
  const end = local.moment + (local.isWholeDay ? day : 0);
  return zoned.moment >= local.moment - ahead && zoned.moment < end + behind;
}

/** A day in what the platform cannot read as a whole: several dates, a zone by its letters. */
const first =
  /\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4}/u;

/** What is written, or else the first date in it. */
function written(text: string): Written | null {
  return read(text.trim()) ?? read(first.exec(text)?.[0] ?? '');
}

/** Reads ISO 8601, with a blank for the `T` as well, and what else the platform can read. */
function read(said: string): Written | null {
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      said,
    );
  if (iso) {
    const [, date = '', time, zone] = iso;
    const ms = Date.parse(`${date}T${time ?? '00:00'}Z`);
    if (Number.isNaN(ms)) return null;
    const offset = zone === undefined ? null : offsetOf(zone);
    return { day: date, moment: ms - (offset ?? 0), zone: offset, isWholeDay: time === undefined };
  }
  const hasZone = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(?:\(.*\))?$/.test(said);
  const moment = Date.parse(hasZone ? said : `${said} UTC`);
  if (Number.isNaN(moment)) return null;
  const isWholeDay = !hasZone && !/\d:\d\d/.test(said);
  return { day: dayOf(moment), moment, zone: hasZone ? 0 : null, isWholeDay };
}

function offsetOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * hour + (Number(minutes) * hour) / 60);
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

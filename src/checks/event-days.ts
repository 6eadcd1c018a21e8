import type { EventFacts } from '../core/capture.ts';

/** The last day of an event, `YYYY-MM-DD`; null where it is not known to the day. */
export function lastDay(event: EventFacts | null): string | null {
  const said = event?.end || event?.start || '';
  return /^\d{4}-\d{2}-\d{2}/.exec(said)?.[0] ?? null;
}

/** The day so many days later, `YYYY-MM-DD`; null where the day is none. */
export function daysLater(day: string, days: number): string | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}

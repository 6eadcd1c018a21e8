/**
 * A date as curators write it, in ISO 8601: a day, or only its month or year where no more is
 * known; '' for none. Null for what is no date.
 */
export function writtenDate(text: string): string | null {
  const date = text.trim();
  if (date === '') return '';
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return null;
  const last = new Date(Date.UTC(Number(year), Number(month ?? 1), 0)).getUTCDate();
  const isMonth = month === undefined || (Number(month) >= 1 && Number(month) <= 12);
  const isDay = day === undefined || (Number(day) >= 1 && Number(day) <= last);
  return isMonth && isDay ? date : null;
}

/** The same, of a moment: a day may have its time (`2026-12-03 18:30`), also with its zone. */
export function writtenMoment(text: string): string | null {
  const [, day, time, zone = ''] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text.trim(),
    ) ?? [];
  if (day === undefined || time === undefined) return writtenDate(text);
  const isTime = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d|$)/.test(time);
  return writtenDate(day) !== null && isTime ? `${day}T${time}${zone}` : null;
}

/** The day of a date, with its time or without. */
export function dayOf(date: string): string {
  return date.replace(/^(\d{4}-\d{2}-\d{2})T.*$/s, '$1');
}

/** A moment as it is written into a field. */
export function shownMoment(moment: string): string {
  return moment.replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 ');
}

/** The day of a moment (ISO 8601 UTC) as people speak of it on the day `now`: today, Friday 27 November. */
export function dayWords(at: string, now: Date, lang: string): string {
  const day = new Date(at);
  const ago = Math.round((startOf(day) - startOf(now)) / 86_400_000);
  if (ago === 0 || ago === -1) {
    const said = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(ago, 'day');
    return said.charAt(0).toLocaleUpperCase(lang) + said.slice(1);
  }
  const isThisYear = day.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(lang, {
    ...(ago > -7 && { weekday: 'long' }),
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  }).format(day);
}

/** The time of day of a moment (ISO 8601 UTC), where the person is. */
export function timeWords(at: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { timeStyle: 'short' }).format(new Date(at));
}

/** A day of a calendar (`YYYY-MM-DD`), wherever the person is. */
export function dateWords(day: string, lang: string): string {
  const form = new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone: 'UTC' });
  return form.format(new Date(day));
}

function startOf(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}

const day = 24 * 60 * 60 * 1000;

/** The week of a day (UTC) by ISO 8601, in which weeks begin on Monday: `2026-W48`. */
export function isoWeek(date: Date): string {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * day);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * day)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

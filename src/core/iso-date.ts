/** Orders in which a date is written in figures. */
type Order = readonly ('year' | 'month' | 'day')[];

const numeric = /(?<![\d.,/:-])(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{1,2})(?![\d/-])/;

/**
 * The first date in a text, as ISO 8601 has it, to the day, or to the second where the text is such
 * a date already; '' where there is none, or no telling day and month apart. `lang` (BCP 47) is the
 * language of the month's name and says in which order figures stand; others' names are tried after.
 */
export function isoDate(text: string, lang = ''): string {
  const said = text.trim().replace(/[\u200e\u200f]/g, '');
  return machineDate(said) || inFigures(said, lang) || inWords(said, lang);
}

/** What machines write: ISO 8601 in its spellings, with or without its signs. */
function machineDate(text: string): string {
  const iso =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?/i.exec(
      text.replace(/^(\d{4})(\d{2})(\d{2})(?=$|[T ]?\d{2}:?\d{2})/, '$1-$2-$3'),
    );
  if (iso === null) return '';
  const [, year, month, day, time, zone = ''] = iso;
  const date = dayOf(Number(year), Number(month), Number(day));
  if (date === '' || time === undefined) return date;
  return `${date}T${time}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`;
}

function inFigures(text: string, lang: string): string {
  const [, first, sign = '', second, third] = numeric.exec(text) ?? [];
  if (first === undefined) return cjk(text);
  const figures = [first, second, third].map(Number);
  const isYear = first.length === 4 || third?.length === 4;
  if (!isYear) return '';
  const order = orderOf(figures, first.length === 4, sign, lang);
  if (order === null) return '';
  const value = (part: Order[number]) => figures[order.indexOf(part)] ?? 0;
  return dayOf(value('year'), value('month'), value('day'));
}

function orderOf(
  figures: readonly number[],
  yearFirst: boolean,
  sign: string,
  lang: string,
): Order | null {
  const [first = 0, second = 0] = figures;
  if (yearFirst) return ['year', 'month', 'day'];
  if (first > 12) return ['day', 'month', 'year'];
  if (second > 12) return ['month', 'day', 'year'];
  // Nobody writes the month first with dots.
  if (sign === '.') return ['day', 'month', 'year'];
  // Of English it is not known whose it is.
  if (lang === '' || /^en(?!-)/i.test(lang)) return null;
  return localOrder(lang);
}

function localOrder(lang: string): Order | null {
  try {
    const parts = new Intl.DateTimeFormat(lang, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      calendar: 'gregory',
    }).formatToParts(0);
    return parts
      .map(({ type }) => type)
      .filter((type) => type === 'year' || type === 'month' || type === 'day');
  } catch {
    return null;
  }
}

/** `2026年11月29日`, and the same in Korean. */
function cjk(text: string): string {
  const [, year, month, day] =
    /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text) ?? [];
  return year === undefined ? '' : dayOf(Number(year), Number(month), Number(day));
}

/** Languages whose months are tried where the page does not say in which it is written. */
const languages = [
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'ru',
  'uk',
  'pl',
  'cs',
  'sv',
  'tr',
  'ar',
  'fa',
];

/** `29 November 2026`, `Nov. 29th, 2026`, `29 de noviembre de 2026`. */
function inWords(text: string, lang: string): string {
  if (!/\p{L}{3}/u.test(text) || !/\d{4}/.test(text)) return '';
  for (const one of [safeLang(lang), 'en', ...languages]) {
    const date = inLanguage(text.slice(0, 300), one);
    if (date !== '') return date;
  }
  return '';
}

function inLanguage(text: string, lang: string): string {
  const words = text.toLocaleLowerCase(lang);
  const day = '(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?';
  const found = [...monthNames(lang)].flatMap(([month, names]) => {
    const name = `(?:${names.join('|')})\\.?`;
    const orders = [
      `(?<![\\d:])${day}[\\s.,]+(?:de |of )?${name}[\\s.,]+(?:de |del )?(\\d{4})(?!\\d)`,
      `(?<!\\p{L})${name}\\s+${day}(?:,?\\s+\\S+){0,3}?,?\\s+(\\d{4})(?!\\d)`,
    ];
    return orders.flatMap((order) => {
      const match = new RegExp(order, 'u').exec(words);
      if (match === null) return [];
      return [{ at: match.index, date: dayOf(Number(match[2]), month, Number(match[1])) }];
    });
  });
  return found.toSorted((a, b) => a.at - b.at)[0]?.date ?? '';
}

/** Making them takes long, and a page's language is that of all its dates. */
const known = new Map<string, ReadonlyMap<number, readonly string[]>>();

/** The names of each month, long and short, alone and in a date, the longest first. */
function monthNames(lang: string): ReadonlyMap<number, readonly string[]> {
  const names = known.get(lang) ?? new Map(twelve.map((month) => [month, namesOf(month, lang)]));
  known.set(lang, names);
  return names;
}

const twelve = Array.from({ length: 12 }, (_, at) => at + 1);

function namesOf(month: number, lang: string): readonly string[] {
  const at = Date.UTC(2020, month - 1, 15);
  const said = (['long', 'short'] as const).flatMap((style) => {
    const how = { month: style, timeZone: 'UTC', calendar: 'gregory' } as const;
    return [new Intl.DateTimeFormat(lang, how).format(at), inDate(lang, how, at)];
  });
  const plain = said
    .map((name) => name.toLocaleLowerCase(lang).replace(/\.$/, ''))
    .filter((name) => /^\p{L}[\p{L}\p{M}'’]*$/u.test(name));
  return [...new Set(plain)].toSorted((a, b) => b.length - a.length);
}

/** A month's name as a date has it, which in some languages is another than it has alone. */
function inDate(lang: string, how: Intl.DateTimeFormatOptions, at: number): string {
  const parts = new Intl.DateTimeFormat(lang, { day: 'numeric', ...how }).formatToParts(at);
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

function safeLang(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** A day that there is, in years in which pages were written about. */
function dayOf(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && year >= 1500 && year < 2200 ? date.toISOString().slice(0, 10) : '';
}

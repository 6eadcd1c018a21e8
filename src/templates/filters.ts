import { hostOf } from '../core/address.ts';
import { isoWeek } from '../core/iso-week.ts';
import { issueReference } from '../core/newsletter.ts';
import { ordinalFigures, ordinalWord } from './ordinal-word.ts';

/** What a house's filters have to know of it. */
interface FilterHouse {
  /** BCP 47. */
  readonly lang: string;
}

type Filter = (house: FilterHouse, value: unknown, ...arguments_: readonly unknown[]) => unknown;

/**
 * The filters that templates have beside Liquid's own and those of `house-forms.ts`. What is no date, no
 * number or no list comes out as it went in.
 */
export const filters: Readonly<Record<string, Filter>> = {
  /** `2026-11-23` as the newsletter's language says it: `November 23, 2026`. */
  day: ({ lang }, value, style = 'long') => {
    const dateStyle = style === 'short' ? 'short' : 'long';
    const format = new Intl.DateTimeFormat(localeOf(lang), { dateStyle, timeZone: 'UTC' });
    return withDay(value, (date) => format.format(date));
  },
  /** The day of a moment: `2026-11-23`. */
  iso_day: (_, value) => withDay(value, (date) => date.toISOString().slice(0, 10)),
  /** `2026-W48` */
  iso_week: (_, value) => withDay(value, isoWeek),
  /** `17` as a word, `Seventeenth`; in figures where `style` says so, `17th`. */
  ordinal: (_, value, style = 'word') => {
    const number = Number(value);
    if (!Number.isSafeInteger(number) || number < 1) return value;
    return style === 'figures' ? ordinalFigures(number) : ordinalWord(number);
  },
  /** The host of an address, without `www.` */
  host: (_, value) => hostOf(String(value)) || value,
  /** Words with the article that they are spoken with: `an editor`. */
  a_an: (_, value) =>
    `${/^(?:[aeio]|u(?!ni|se|sa|ti)|hour|hon|heir)/i.test(String(value)) ? 'an' : 'a'} ${String(value)}`,
  /** Several as a sentence has them: `one, two and three`. */
  sentence_join: ({ lang }, value) => {
    if (!Array.isArray(value)) return value;
    return new Intl.ListFormat(localeOf(lang), { type: 'conjunction' }).format(value.map(String));
  },
  /** The first so many words, and a sign where there are more. */
  words: (_, value, most = 25) => {
    const all = String(value).split(/\s+/);
    const count = Number(most) || all.length;
    return all.length > count ? `${all.slice(0, count).join(' ')}…` : value;
  },
  /** An issue by its label, as it is referred to: `#TJ17`. */
  ref: (_, value) => issueReference(String(value)),
};

function withDay(value: unknown, write: (date: Date) => string): unknown {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(String(value)) ?? [];
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? value : write(date);
}

/** The language as a locale; English while it is none, or half typed. */
function localeOf(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

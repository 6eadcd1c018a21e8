import { isoDate } from '../core/iso-date.ts';
import { numberOfOrdinal } from '../templates/ordinal-word.ts';

/** Where a printed issue may say its number and its date. */
export interface IssueSaid {
  readonly fields: ReadonlyMap<string, string>;
  readonly title: string;
  readonly fileName: string;
  /** The newsletter's tag: `TJ`. */
  readonly tag: string;
  /** All of its text. */
  readonly text: string;
}

/** The number of an issue, by what says it most surely; null where nothing does. */
export function numberSaid({ fields, title, fileName, tag, text }: IssueSaid): number | null {
  const base = fileName.replace(/\.\w+$/, '');
  const ordinal = title
    .split(/[^\p{L}-]+/u)
    .map(numberOfOrdinal)
    .find((one) => one !== null);
  const tagged = tag === '' ? undefined : new RegExp(`^${tag}[-_ ]?(\\d+)$`, 'i').exec(base)?.[1];
  const said = [
    fields.get('number'),
    fields.get('issue'),
    tagged,
    /#\s?(\d+)/.exec(title)?.[1],
    /第\s*(\d+)\s*[期号回]/.exec(title)?.[1],
    /\b(?:issue|no\.?|number)\s*(\d+)\b/i.exec(title)?.[1],
    /(?:^|[^\d])issue[-_ ]?(\d+)$/i.exec(base)?.[1],
    ordinal,
    tag === '' ? undefined : new RegExp(`#${tag}(\\d+)`).exec(text)?.[1],
    /^[A-Za-z]+[-_ ]?(\d{1,4})$/.exec(base)?.[1],
    /\b(\d{1,5})$/.exec(title)?.[1],
  ].find((one) => /^\d+$/.test(String(one ?? '')));
  return said === undefined ? null : Number(said);
}

/** The day of an issue (`YYYY-MM-DD`); '' where nothing says it. */
export function dateSaid({ fields, fileName }: Pick<IssueSaid, 'fields' | 'fileName'>): string {
  const said = [
    fields.get('date'),
    fields.get('release date'),
    /\d{4}-\d{2}-\d{2}/.exec(fileName)?.[0],
  ];
  return said.map((one) => isoDate(one ?? '').slice(0, 10)).find((one) => one !== '') ?? '';
}

/** A line that is a date and nothing else, as `YYYY-MM-DD`; '' for any other. */
export function dateLine(words: string): string {
  return words.length <= 40 && /^[\p{L}\d\s.,/-]+$/u.test(words)
    ? isoDate(words, 'en-US').slice(0, 10)
    : '';
}

import { type FilterImplOptions, Liquid } from 'liquidjs';
import { isRich, plainText } from './rich.ts';

/**
 * The tags of Liquid that templates have: none that reads a file, none that writes HTML, and none that
 * takes for words what holds slots (`capture`).
 */
export const liquidTags: readonly string[] = [
  ...['if', 'unless', 'case', 'for', 'break', 'continue', 'cycle'],
  ...['assign', 'increment', 'decrement', 'echo', 'liquid', 'comment', 'raw', '#'],
];

/** Liquid's own filters that take words, or a list of them, and give words. */
const ofWords: readonly string[] = [
  ...['append', 'prepend', 'replace', 'replace_first', 'remove', 'remove_first', 'split'],
  ...['upcase', 'downcase', 'capitalize', 'strip', 'lstrip', 'rstrip', 'squish', 'slugify'],
  ...['truncate', 'truncatewords', 'join'],
];

/** Those that take lists, numbers, dates, or anything. */
const ofOthers: readonly string[] = [
  ...['first', 'last', 'size', 'map', 'where', 'sort', 'sort_natural', 'reverse', 'uniq'],
  ...['compact', 'concat', 'slice', 'plus', 'minus', 'times', 'divided_by', 'modulo', 'round'],
  ...['ceil', 'floor', 'abs', 'at_least', 'at_most', 'date', 'default'],
];

/** The filters of Liquid that templates have beside ours. */
export const liquidFilters: readonly string[] = [...ofWords, ...ofOthers].toSorted();

/**
 * What a template may cost: signs of its source, milliseconds and pieces of memory as Liquid counts them
 * (a sign, an item), signs that it prints around its values, signs that a filter of words makes.
 */
export const bounds = {
  source: 10_000,
  time: 250,
  memory: 1_000_000,
  printed: 10_000,
  filtered: 10_000_000,
} as const;

/** Says that a template went beyond what it may cost, as Liquid itself says it. */
export class LimitExceeded extends RangeError {
  override readonly message = 'limit exceeded';
}

/** Liquid without what reads files, runs code or writes HTML; `take` has what a template prints. */
export function makeLiquid(take: (value: unknown) => string): Liquid {
  const liquid = new Liquid({
    outputEscape: take,
    ownPropertyOnly: true,
    strictFilters: true,
    // A day is a day, wherever the curator is.
    timezoneOffset: 0,
    parseLimit: bounds.source,
    renderLimit: bounds.time,
    memoryLimit: bounds.memory,
  });
  keepOnly(liquid.tags, liquidTags);
  keepOnly(liquid.filters, liquidFilters);
  for (const name of ofWords) {
    const filter = liquid.filters[name];
    if (typeof filter === 'function') liquid.registerFilter(name, onWords(filter));
  }
  return liquid;
}

function keepOnly(table: Record<string, unknown>, names: readonly string[]): void {
  for (const name of Object.keys(table)) if (!names.includes(name)) delete table[name];
}

type Filter = Extract<FilterImplOptions, (...given: never[]) => unknown>;

/** A filter of words, given words alone, and never so many that it would not come back. */
function onWords(filter: Filter): Filter {
  return function (value, ...more) {
    const [words = '', ...others] = [value, ...more].map(wordsOf);
    const longest = Math.max(1, ...others.map(lengthOf));
    if (lengthOf(words) * longest > bounds.filtered) throw new LimitExceeded();
    return filter.call(this, words, ...others);
  };
}

/** Words that are Markdown already without their marks; anything else as it is. */
function wordsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordsOf);
  return isRich(value) ? value.rich.map(plainText).join(' ') : value;
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 1;
}

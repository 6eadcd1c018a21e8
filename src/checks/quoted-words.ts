import type { Quote } from '../core/quote.ts';
import { limitOf, limitOption, quoteLimits } from '../core/quote-limits.ts';
import { quotedOf } from '../core/quoted.ts';
import type { Rules } from '../core/rules.ts';
import type { CheckInput } from './check.ts';
import type { ClipUse } from './clip-uses.ts';

/** The quotes of a clip that the issue prints. */
export function printedQuotes({ clip, quoted }: ClipUse): readonly Quote[] {
  return clip.quotes.filter(({ id }) => quoted.includes(id));
}

/** What the issue quotes of a clip, as limits go by it. */
export function quotedIn(use: ClipUse): ReturnType<typeof quotedOf> {
  return quotedOf({ ...use.clip, quotes: printedQuotes(use) });
}

/** A newsletter's limits, each by itself, so that nothing is looked at again where another option is set. */
export function limitsOf({ rules }: Pick<CheckInput, 'rules'>): readonly number[] {
  return quoteLimits.map((limit) => limitOf(limit, rules));
}

/** The same limits as rules that say nothing else. */
export function limitRules(limits: readonly number[]): Pick<Rules, 'options'> {
  const options = quoteLimits.map((limit, at) => [limitOption(limit), String(limits[at])] as const);
  return { options: Object.fromEntries(options) };
}

import type { Rules } from '../core/rules.ts';
import type { CheckOption } from './check.ts';

/** What a newsletter set of a check; what is usual where it set nothing. */
export function optionOf(rules: Rules, check: string, option: CheckOption): string {
  return rules.options[`${check}.${option.id}`] ?? option.usual;
}

/** The same as a number; what is usual where it is none. */
export function numberOption(rules: Rules, check: string, option: CheckOption): number {
  const set = Number.parseFloat(optionOf(rules, check, option));
  return Number.isFinite(set) && set >= 0 ? set : Number(option.usual);
}

/** The same as a list of words: what stands between commas, in lower case, each once. */
export function listed(text: string): readonly string[] {
  const words = text.split(',').map((one) => one.trim().toLowerCase());
  return [...new Set(words)].filter(Boolean);
}

import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';

/** The only directives there are here; any other colon stays text. */
export const directiveNames = ['aside', 'quote', 'issue'] as const;

const colon = 58;

/**
 * The syntax of text directives (`:name[words]{#id key="value"}`, as micromark-extension-directive
 * reads it), for our names alone and only with words in brackets: `10:30`, `std::fmt` and
 * `:aside` alone are what they were.
 */
export function ourDirectives(): Extension {
  const any = directive().text?.[colon] as Construct;
  const ours: Construct = {
    ...any,
    tokenize: (effects, ok, nok) => effects.check(named, effects.attempt(any, ok, nok), nok),
  };
  return { text: { [colon]: ours } };
}

/** A colon, one of our names, and the bracket that opens its words. */
const nameAndBracket: Tokenizer = (effects, ok, nok) => {
  const openings = directiveNames.map((name) => `:${name}[`);
  let seen = '';
  const next: State = (code: Code) => {
    const now = code !== null && code > 0 ? seen + String.fromCharCode(code) : '';
    if (!openings.some((opening) => now !== '' && opening.startsWith(now))) return nok(code);
    if (seen === '') effects.enter('data');
    seen = now;
    effects.consume(code);
    if (!openings.includes(seen)) return next;
    effects.exit('data');
    return ok;
  };
  return next;
};

const named: Construct = { tokenize: nameAndBracket, partial: true };

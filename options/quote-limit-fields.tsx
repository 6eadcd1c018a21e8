import {
  isLimit,
  limitOption,
  type QuoteLimit,
  quoteLimits,
  usualLimits,
} from '../src/core/quote-limits.ts';
import type { Rules } from '../src/core/rules.ts';
import { words } from '../src/platform/words.ts';
import { SavedField } from '../src/ui/saved-field.tsx';
import type { RulesProps } from './access-rules.tsx';
import { without } from './without.ts';

/** How many words are quoted before the curator is told. */
export function QuoteLimitFields({ rules, put }: RulesProps) {
  return (
    <fieldset class="quote-limits">
      <legend class="field-label">{words('limits')}</legend>
      <div class="pair">
        {quoteLimits.map((limit) => {
          const value = rules.options[limitOption(limit)] ?? String(usualLimits[limit]);
          return (
            <div key={limit}>
              <SavedField
                type="number"
                label={words(`limit_${limit}`)}
                value={value}
                save={(next, previous) =>
                  put(
                    (now) => withLimit(now, limit, next),
                    `limit:${limit}`,
                    (now) => withLimit(now, limit, previous),
                  )
                }
              />
              <p class="wrong" role="status">
                {!isLimit(value) && words('limit_none', usualLimits[limit])}
              </p>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

function withLimit(rules: Rules, limit: QuoteLimit, typed: string): Rules {
  const option = limitOption(limit);
  const isUsual = typed === String(usualLimits[limit]);
  return {
    ...rules,
    options: isUsual ? without(rules.options, option) : { ...rules.options, [option]: typed },
  };
}

import { type Declared, declarations } from '../src/core/access.ts';
import { usualMarks } from '../src/core/access-marks.ts';
import type { Rules } from '../src/core/rules.ts';
import { words } from '../src/platform/words.ts';
import { SavedField } from '../src/ui/saved-field.tsx';
import type { RulesProps } from './access-rules.tsx';
import { without } from './without.ts';

/** What can be marked: of what is unknown there is nothing to say. */
const marked: readonly Declared[] = declarations.filter((one) => one !== 'unknown');

/** What is printed beside a link that is marked, for each thing that a page may declare. */
export function MarkFields({ rules, put }: RulesProps) {
  return (
    <fieldset class="marks">
      <legend class="field-label">{words('marks')}</legend>
      <div class="pair">
        {marked.map((declared) => (
          <SavedField
            key={declared}
            words
            label={words('mark_for', words(`access_${declared}`))}
            value={rules.marks[declared] ?? usualMarks[declared]}
            save={(next, previous) =>
              put(
                (now) => withMark(now, declared, next),
                `mark:${declared}`,
                (now) => withMark(now, declared, previous),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

function withMark(rules: Rules, declared: Declared, mark: string): Rules {
  const isUsual = mark === usualMarks[declared];
  return {
    ...rules,
    marks: isUsual ? without(rules.marks, declared) : { ...rules.marks, [declared]: mark },
  };
}

import { useId } from 'preact/hooks';
import { type Change, changeOf } from '../src/core/change.ts';
import { makeSection } from '../src/core/issue.ts';
import { issueLabel, type Newsletter, type StandingSection } from '../src/core/newsletter.ts';
import { followStanding } from '../src/core/standing-sections.ts';
import { words } from '../src/platform/words.ts';
import { latestIssues } from '../src/store/issues.ts';
import { houseChoices, planChoices } from '../src/templates/house-signs.ts';
import { presets } from '../src/templates/presets.ts';
import { SavedField } from '../src/ui/saved-field.tsx';
import { SectionsForm } from '../src/ui/sections-form.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { HouseChoiceField } from './house-choice-field.tsx';

/** Choices of what is printed, in the words that they are made by. */
const planFields = planChoices.map(({ id, name, yes, no, names }) => ({
  id,
  name,
  values: { [yes]: { name: words(names[0]) }, [no]: { name: words(names[1]) } },
}));

/** What a newsletter is called, how it signs, how it is written, and its standing sections. */
export function NewsletterForm({ newsletter }: { readonly newsletter: Newsletter }) {
  const { run } = useChanges();
  const preset = useId();
  const put = <F extends keyof Newsletter>(
    field: F,
    next: Newsletter[F],
    previous: Newsletter[F],
  ) =>
    run(
      'change_newsletter',
      [
        changeOf(
          'newsletters',
          { ...newsletter, [field]: previous },
          { ...newsletter, [field]: next },
        ),
      ],
      `${newsletter.id}:${field}`,
    );
  const text = (field: 'name' | 'tag' | 'editor' | 'signOff' | 'lang') => ({
    value: newsletter[field],
    save: (next: string, previous: string) => put(field, next, previous),
  });
  /** The draft at hand follows, as long as nobody gave it sections of its own. */
  const saveSections = async (
    next: readonly StandingSection[],
    previous: readonly StandingSection[],
  ) => {
    const before = { ...newsletter, sections: previous };
    const changes: Change[] = [changeOf('newsletters', before, { ...newsletter, sections: next })];
    const [latest] = await latestIssues(newsletter.id, 1);
    const sections = latest && followStanding(latest, previous, next);
    if (latest && sections) changes.push(changeOf('issues', latest, { ...latest, sections }));
    return run('change_newsletter', changes, `${newsletter.id}:sections`);
  };
  return (
    <div class="newsletter-form">
      <SavedField words label={words('newsletter_name')} {...text('name')} />
      <div class="pair">
        <SavedField label={words('newsletter_tag', issueLabel(newsletter, 18))} {...text('tag')} />
        <SavedField label={words('newsletter_sign_off')} {...text('signOff')} />
        <SavedField label={words('newsletter_editor')} {...text('editor')} />
        <SavedField label={words('newsletter_lang')} {...text('lang')} />
      </div>
      <div class="field">
        <label for={preset}>{words('house_style')}</label>
        <select
          id={preset}
          value={newsletter.template.preset}
          onChange={({ currentTarget }) =>
            void put(
              'template',
              { ...newsletter.template, preset: currentTarget.value },
              newsletter.template,
            )
          }
        >
          {presets.map(({ id, name }) => (
            <option key={id} value={id}>
              {words(name)}
            </option>
          ))}
        </select>
      </div>
      <div class="pair">
        {[...houseChoices, ...planFields].map((choice) => (
          <HouseChoiceField
            key={choice.id}
            choice={choice}
            chosen={newsletter.template.options[choice.id] ?? ''}
            choose={(value) => {
              const options = { ...newsletter.template.options, [choice.id]: value };
              void put('template', { ...newsletter.template, options }, newsletter.template);
            }}
          />
        ))}
      </div>
      <SavedField
        lines
        label={words('house_references')}
        value={newsletter.template.options.references ?? ''}
        save={(next, previous) =>
          put('template', withReferences(newsletter, next), withReferences(newsletter, previous))
        }
      />
      <SectionsForm
        legend={words('standing_sections')}
        sections={newsletter.sections}
        save={saveSections}
        make={(heading) => makeSection({ id: crypto.randomUUID(), heading, level: 2 })}
      />
      <fieldset class="next-issues">
        <legend>{words('next_issues')}</legend>
        <SavedField
          type="number"
          label={words('rhythm')}
          value={String(newsletter.rhythm.days)}
          save={async (next, previous) => {
            const days = daysOf(next);
            // Half a number is no number yet: it is written when it is one.
            if (days === null) return true;
            return put('rhythm', { days }, { days: daysOf(previous) ?? newsletter.rhythm.days });
          }}
        />
        {framed.map(([part, name]) => (
          <SavedField
            key={part}
            words
            lines
            label={words(name)}
            value={newsletter.frame[part]}
            save={(next, previous) =>
              put(
                'frame',
                { ...newsletter.frame, [part]: next },
                { ...newsletter.frame, [part]: previous },
              )
            }
          />
        ))}
      </fieldset>
    </div>
  );
}

/** The words that every new issue starts with. */
const framed = [
  ['preamble', 'frame_preamble'],
  ['close', 'frame_close'],
] as const;

/** Days from one issue to the next, 0 for no rhythm; null for what is no such number. */
function daysOf(typed: string): number | null {
  return /^\d{1,4}$/.test(typed) ? Number(typed) : null;
}

/** What a newsletter is written with, its references leading where these lines say. */
function withReferences({ template }: Newsletter, references: string): Newsletter['template'] {
  return { ...template, options: { ...template.options, references } };
}

import { changeOf } from '../src/core/change.ts';
import type { Draft } from '../src/core/draft.ts';
import { type Issue, makeSection } from '../src/core/issue.ts';
import type { NumberClash } from '../src/core/issue-number.ts';
import { words } from '../src/platform/words.ts';
import { SavedField } from '../src/ui/saved-field.tsx';
import { SectionsForm } from '../src/ui/sections-form.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { SameNumber } from './same-number.tsx';

interface Props {
  readonly draft: Draft;
  readonly clash: NumberClash | null;
}

/** What the issue itself says: its title, number, date, and the words around its sections. */
export function IssueFields({ draft, clash }: Props) {
  const { newsletter, issue, label } = draft;
  const { run } = useChanges();
  const edit =
    <F extends keyof Issue>(field: F, value: (typed: string) => Issue[F] | null) =>
    async (next: string, previous: string) => {
      const [before, after] = [value(previous) ?? issue[field], value(next)];
      // Half a number is no number yet: it is written when it is one.
      if (after === null) return true;
      const changes = [
        changeOf('issues', { ...issue, [field]: before }, { ...issue, [field]: after }),
      ];
      return run('change_issue', changes, `${issue.id}:${field}`);
    };
  const text = (typed: string) => typed;
  const number = (typed: string) => (/^\d{1,6}$/.test(typed) ? Number(typed) : null);
  return (
    <details class="issue-fields">
      <summary>
        <span class="title" dir="auto">
          {issue.title || `${newsletter.name} ${label}`}
        </span>
        <span class="faint"> {issue.date}</span>
      </summary>
      <div class="fields">
        <SavedField
          words
          label={words('issue_title')}
          placeholder={`${newsletter.name} ${label}`}
          value={issue.title}
          save={edit('title', text)}
        />
        <div class="pair">
          <SavedField
            type="number"
            label={words('issue_number')}
            value={String(issue.number)}
            save={edit('number', number)}
          />
          <SavedField
            type="date"
            label={words('issue_date')}
            value={issue.date}
            save={edit('date', text)}
          />
        </div>
        {clash && <SameNumber newsletter={newsletter} issue={issue} clash={clash} />}
        <SectionsForm
          legend={words('issue_sections')}
          sections={issue.sections}
          save={(next, previous) => {
            const before = { ...issue, sections: previous };
            const changes = [changeOf('issues', before, { ...issue, sections: next })];
            return run('change_issue', changes, `${issue.id}:sections`);
          }}
          make={(heading) => makeSection({ id: crypto.randomUUID(), heading, level: 2 })}
        />
      </div>
    </details>
  );
}

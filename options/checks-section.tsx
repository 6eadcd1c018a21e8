import { useId } from 'preact/hooks';
import type { Check, CheckOption } from '../src/checks/check.ts';
import { checks } from '../src/checks/checks.ts';
import { readRules, writeRules } from '../src/checks/rule-file.ts';
import { optionOf } from '../src/checks/rule-options.ts';
import type { Newsletter } from '../src/core/newsletter.ts';
import { severities } from '../src/core/rules.ts';
import { words } from '../src/platform/words.ts';
import { FileButton } from '../src/ui/file-button.tsx';
import { useNotices } from '../src/ui/notice.tsx';
import { saveByClick } from '../src/ui/save-by-click.ts';
import { SavedField } from '../src/ui/saved-field.tsx';
import './checks-section.css';
import { type PutRules, useRules } from './use-rules.ts';
import { without } from './without.ts';

interface Props {
  readonly newsletter: Newsletter;
}

/** What an issue of the newsletter is held to, check by check, and the file that it is shared as. */
export function ChecksSection({ newsletter }: Props) {
  const id = useId();
  const put = useRules(newsletter);
  return (
    <section class="checks-section" aria-labelledby={id}>
      <h3 id={id}>{words('checks_heading')}</h3>
      <p class="faint">{words('checks_told')}</p>
      <details>
        <summary>{words('checks_count', checks.length)}</summary>
        <ul>
          {checks.map((check) => (
            <CheckFields key={check.id} check={check} newsletter={newsletter} put={put} />
          ))}
        </ul>
      </details>
      <RuleFile newsletter={newsletter} put={put} />
    </section>
  );
}

interface FieldsProps extends Props {
  readonly check: Check;
  readonly put: PutRules;
}

function CheckFields({ check, newsletter, put }: FieldsProps) {
  const id = useId();
  const { rules } = newsletter;
  const set = rules.checks[check.id];
  return (
    <li>
      <label for={id}>{words(check.name)}</label>
      <select
        id={id}
        value={set ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const severity = severities.find((one) => one === value);
          void put(
            (now) => ({
              ...now,
              checks: severity
                ? { ...now.checks, [check.id]: severity }
                : without(now.checks, check.id),
            }),
            `check:${check.id}`,
          );
        }}
      >
        <option value="">{words('as_usual', words(`weight_${check.severity}`))}</option>
        {severities.map((one) => (
          <option key={one} value={one}>
            {words(`weight_${one}`)}
          </option>
        ))}
      </select>
      {set !== 'off' &&
        check.options.map((option) => (
          <OptionField key={option.id} {...{ check, option, newsletter, put }} />
        ))}
    </li>
  );
}

function OptionField({
  check,
  option,
  newsletter,
  put,
}: FieldsProps & { readonly option: CheckOption }) {
  const name = `${check.id}.${option.id}`;
  const to = (typed: string) => (now: Newsletter['rules']) => ({
    ...now,
    options:
      typed === option.usual ? without(now.options, name) : { ...now.options, [name]: typed },
  });
  return (
    <SavedField
      label={words(option.name)}
      value={optionOf(newsletter.rules, check.id, option)}
      save={(next, previous) => put(to(next), `option:${name}`, to(previous))}
    />
  );
}

/** More than any file of rules has (bytes). */
const mostBytes = 1_000_000;

function RuleFile({ newsletter, put }: Props & { readonly put: PutRules }) {
  const { tell, fail } = useNotices();
  const save = () => {
    const set = { name: newsletter.name, about: '', rules: newsletter.rules };
    const file = new Blob([writeRules(set)], { type: 'application/json' });
    saveByClick(words('rules_file_name', newsletter.tag || newsletter.name), file);
  };
  const take = async (file: File) => {
    try {
      const read = readRules(file.size > mostBytes ? '' : await file.text());
      if (read.kind === 'unread') {
        tell([
          words('rules_unread', file.name),
          ...(read.at === '' ? [] : [words('rules_unread_at', read.at)]),
        ]);
      } else if (await put(() => read.rules, 'file')) {
        tell([words('rules_taken', read.name || file.name)]);
      }
    } catch (error) {
      fail(error);
    }
  };
  return (
    <p class="verbs">
      <button type="button" onClick={save}>
        {words('rules_save')}
      </button>
      <FileButton
        words={words('rules_take')}
        accept=".json,application/json"
        choose={([file]) => file && void take(file)}
      />
    </p>
  );
}

import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { changeOf } from '../src/core/change.ts';
import type { Template } from '../src/core/records.ts';
import { words } from '../src/platform/words.ts';
import type { House, TemplateName } from '../src/templates/opened.ts';
import { type TemplateFault, tryTemplate } from '../src/templates/try-template.ts';
import { templateTitle } from '../src/ui/template-words.ts';
import { TwoVersions } from '../src/ui/two-versions.tsx';
import { useChanges } from '../src/ui/use-changes.ts';
import { useSaved } from '../src/ui/use-saved.ts';
import { TemplateSample } from './template-sample.tsx';

interface Props {
  readonly house: House;
  readonly name: TemplateName;
  readonly template: Template;
  /** Whether the caret goes into it as it appears. */
  readonly isNew: boolean;
}

/** What is written of a template with every key. */
type Written = Pick<Template, 'source' | 'good'>;

/** An opened template as it is written, what is wrong with it, and what is printed by it. */
export function TemplateForm({ house, name, template, isNew }: Props) {
  const { newsletter } = house;
  const id = useId();
  const { run } = useChanges();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (isNew) area.current?.focus();
  }, []);
  const faultOf = useFaults(house, name);
  const save = (next: Written, previous: Written) =>
    run(
      'change_template',
      [changeOf('templates', { ...template, ...previous }, { ...template, ...next })],
      `${template.id}:source`,
    );
  const { source, good } = template;
  const value = useMemo(() => ({ source, good }), [source, good]);
  const { typed, clash, input } = useSaved<Written>({ value, save });
  const latest = useRef(typed);
  latest.current = typed;
  const type = (next: string) => {
    const works = faultOf(next) === null;
    latest.current = { source: next, good: works ? next : latest.current.good };
    input(latest.current);
  };
  const fault = faultOf(typed.source);
  const shown = useMemo(
    () => ({ newsletter, templates: [{ ...template, ...typed }, ...house.templates] }),
    [newsletter, house.templates, template, typed],
  );
  return (
    <>
      <div class="field template-source">
        <label for={id}>{words('template_source', templateTitle(name))}</label>
        <textarea
          ref={area}
          id={id}
          rows={6}
          dir="ltr"
          spellcheck={false}
          autocapitalize="off"
          aria-describedby={`${id}-fault`}
          aria-invalid={fault !== null}
          value={typed.source}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        <TwoVersions clash={clash} textOf={(theirs) => theirs.source} />
      </div>
      <p id={`${id}-fault`} role="status" class={fault ? 'template-fault' : 'faint'}>
        {fault ? faultWords(fault) : words('template_works')}
      </p>
      <TemplateSample house={shown} name={name} />
    </>
  );
}

/** What is wrong with a source; the last answer is kept, as it is asked for more than once. */
function useFaults({ newsletter }: House, name: TemplateName) {
  const last = useRef<{ readonly key: unknown[]; readonly fault: TemplateFault | null } | null>(
    null,
  );
  return (source: string): TemplateFault | null => {
    const key = [source, name, newsletter];
    const known = last.current;
    if (known && key.every((one, at) => one === known.key[at])) return known.fault;
    const fault = tryTemplate(source, name, newsletter);
    last.current = { key, fault };
    return fault;
  };
}

/** What is wrong, where, what was meant, and what is printed meanwhile. */
function faultWords({ says, found, nearest, line, column }: TemplateFault): string {
  const what = words(says, found);
  return [
    line === null || column === null ? what : words('template_at', line, column, what),
    ...(nearest === null ? [] : [words('template_did_you_mean', nearest)]),
    words('template_last_good'),
  ].join(' ');
}

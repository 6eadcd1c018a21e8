import { useId, useRef, useState } from 'preact/hooks';
import { changeOf } from '../src/core/change.ts';
import type { Newsletter } from '../src/core/newsletter.ts';
import { templateId } from '../src/core/template-id.ts';
import { words } from '../src/platform/words.ts';
import { templatesOf } from '../src/store/templates.ts';
import { planOf } from '../src/templates/house-signs.ts';
import {
  goodSource,
  type House,
  openedTemplate,
  type TemplateName,
  templateNames,
} from '../src/templates/opened.ts';
import { templateTitle } from '../src/ui/template-words.ts';
import { useChanges } from '../src/ui/use-changes.ts';
import { useStored } from '../src/ui/use-stored.ts';
import { TemplateFieldsList } from './template-fields-list.tsx';
import { TemplateForm } from './template-form.tsx';
import { TemplateSample } from './template-sample.tsx';
import { TemplateText } from './template-text.tsx';
import './templates-section.css';

/** The templates of a newsletter's house style: one is looked at, opened, written, given back. */
export function TemplatesSection({ newsletter }: { readonly newsletter: Newsletter }) {
  const templates = useStored(
    () => templatesOf(newsletter.id),
    [newsletter.id],
    ({ touched }) => touched.some(({ store }) => store === 'templates'),
  );
  return templates && <Templates house={{ newsletter, templates }} />;
}

function Templates({ house }: { readonly house: House }) {
  const id = useId();
  const [name, choose] = useState<TemplateName>('clip');
  const [isJustOpened, setJustOpened] = useState(false);
  const opened = openedTemplate(house, name);
  const all = templateNames.filter((one) => openedTemplate(house, one));
  const isUnprinted = name === 'head' && !planOf(house.newsletter).head;
  return (
    <section class="templates" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{words('templates')}</h3>
      <p class="faint">{words('templates_how')}</p>
      {all.length > 0 && <p>{words('template_are_opened', all.map(templateTitle).join(', '))}</p>}
      <div class="field">
        <label for={id}>{words('template_which')}</label>
        <select
          id={id}
          value={name}
          onChange={({ currentTarget }) => {
            setJustOpened(false);
            choose(templateNames.find((one) => one === currentTarget.value) ?? 'clip');
          }}
        >
          {templateNames.map((one) => (
            <option key={one} value={one}>
              {all.includes(one)
                ? words('template_opened', templateTitle(one))
                : templateTitle(one)}
            </option>
          ))}
        </select>
      </div>
      {isUnprinted && <p>{words('template_no_head')}</p>}
      {opened ? (
        <TemplateForm
          key={opened.id}
          house={house}
          name={name}
          template={opened}
          isNew={isJustOpened}
        />
      ) : (
        <OwnTemplate key={name} house={house} name={name} />
      )}
      <OpenOrBack house={house} name={name} turned={setJustOpened} />
      <TemplateFieldsList name={name} />
    </section>
  );
}

/** A template as the house has it, to be read. */
function OwnTemplate({ house, name }: { readonly house: House; readonly name: TemplateName }) {
  return (
    <>
      <TemplateText label={words('template_own')} dir="ltr">
        {goodSource(house, name)}
      </TemplateText>
      <TemplateSample house={house} name={name} />
    </>
  );
}

interface OpenOrBackProps {
  readonly house: House;
  readonly name: TemplateName;
  /** Told whether it is opened, or given back. */
  readonly turned: (isOpened: boolean) => void;
}

/** One button: it stays where it is, and so does the focus, whichever of the two it says. */
function OpenOrBack({ house, name, turned }: OpenOrBackProps) {
  const { run } = useChanges();
  const isBusy = useRef(false);
  const template = openedTemplate(house, name);
  const turn = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    const { id: newsletter } = house.newsletter;
    const source = goodSource(house, name);
    const made = { id: templateId(newsletter, name), rev: 0, newsletter, name };
    const change = template
      ? changeOf('templates', template, null)
      : changeOf('templates', null, { ...made, source, good: source });
    turned(template === null);
    await run('change_template', [change]);
    isBusy.current = false;
  };
  return (
    <button type="button" onClick={() => void turn()}>
      {words(template ? 'template_back' : 'template_open')}
    </button>
  );
}

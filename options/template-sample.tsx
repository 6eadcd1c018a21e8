import { useId, useMemo, useState } from 'preact/hooks';
import { markdownOf } from '../src/exporters/markdown.ts';
import { words } from '../src/platform/words.ts';
import { signsOf } from '../src/templates/house-signs.ts';
import type { House, TemplateName } from '../src/templates/opened.ts';
import {
  printSample,
  type SampleId,
  type SampleSays,
  samples,
} from '../src/templates/template-samples.ts';
import { TemplateText } from './template-text.tsx';

interface Props {
  readonly house: House;
  readonly name: TemplateName;
}

/** What a template prints of something made up, as Markdown. */
export function TemplateSample({ house, name }: Props) {
  const id = useId();
  const [chosen, choose] = useState<SampleId>(name === 'event' ? 'event' : 'quote');
  const markdown = useMemo(
    () => markdownOf(printSample(house, name, chosen, says()), signsOf(house.newsletter)),
    [house, name, chosen],
  );
  return (
    <div class="template-sample">
      <div class="field">
        <label for={id}>{words('template_shown_with')}</label>
        <select
          id={id}
          value={chosen}
          onChange={({ currentTarget }) => {
            const next = samples.find((one) => one.id === currentTarget.value);
            if (next) choose(next.id);
          }}
        >
          {samples.map((one) => (
            <option key={one.id} value={one.id}>
              {words(one.name)}
            </option>
          ))}
        </select>
      </div>
      <TemplateText label={words('template_prints')} dir="auto">
        {markdown.trim() || words('template_prints_nothing')}
      </TemplateText>
    </div>
  );
}

function says(): SampleSays {
  return {
    title: words('sample_moon'),
    site: words('sample_moon_site'),
    quote: words('sample_moon_quote'),
    blurb: words('sample_ferry_blurb'),
    aside: words('sample_moon_aside'),
  };
}

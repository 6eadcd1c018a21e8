import { words } from '../src/platform/words.ts';
import { liquidFilters, liquidTags } from '../src/templates/liquid.ts';
import type { TemplateName } from '../src/templates/opened.ts';
import { fieldRows } from '../src/templates/template-fields.ts';
import { filterRows } from '../src/templates/template-filters.ts';

/** All that can be written in a template of this name. */
export function TemplateFieldsList({ name }: { readonly name: TemplateName }) {
  return (
    <details class="template-fields">
      <summary>{words('template_fields')}</summary>
      <h4>{words('template_fields_given')}</h4>
      <Rows rows={fieldRows(name).map(({ path, says }) => [path, words(says)])} />
      <h4>{words('template_filters')}</h4>
      <Rows rows={filterRows.map(({ use, says }) => [use, words(says)])} />
      <p>{words('template_filters_liquid', liquidFilters.join(', '))}</p>
      <p>{words('template_tags', liquidTags.join(', '))}</p>
    </details>
  );
}

function Rows({ rows }: { readonly rows: readonly (readonly [code: string, says: string])[] }) {
  return (
    <dl>
      {rows.map(([code, says]) => (
        <div key={code}>
          <dt>
            <code>{code}</code>
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}

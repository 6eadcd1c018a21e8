import { Liquid, type Template } from 'liquidjs';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { Failure } from '../core/failure.ts';
import { filters } from './filters.ts';
import { type HouseForms, printedForms } from './house-forms.ts';
import { Slots } from './slots.ts';

/** A template at work: its source and the values to print, to blocks of Markdown. */
export type Render = (source: string, values: Readonly<Record<string, unknown>>) => RootContent[];

/**
 * Makes the renderer of one house: Liquid without code execution, its output never markup
 * (`slots.ts`). `forms` gives quotes and asides their shape. Filters:
 * `quoted`, `aside`, and those of `filters.ts`.
 */
export function makeRender(
  house: { readonly signOff: string; readonly lang: string },
  forms: HouseForms = printedForms,
): Render {
  let slots = new Slots();
  const engine = new Liquid({
    outputEscape: (value) => slots.take(value),
    ownPropertyOnly: true,
    strictFilters: true,
    renderLimit: 1_000,
    memoryLimit: 1e7,
  });
  engine.registerFilter('quoted', (value: unknown, style = 'inline') => forms.quoted(value, style));
  engine.registerFilter('aside', (value: unknown) => forms.aside(value, house.signOff));
  for (const [name, filter] of Object.entries(filters)) {
    engine.registerFilter(name, (value: unknown, ...more) => filter(house, value, ...more));
  }
  const parsed = new Map<string, Template[]>();
  return (source, values) => {
    slots = new Slots();
    const tree = fromMarkdown(rendered(engine, parsed, source, values));
    slots.fill(tree);
    forms.fit(tree);
    return tree.children;
  };
}

function rendered(
  engine: Liquid,
  parsed: Map<string, Template[]>,
  source: string,
  values: object,
): string {
  try {
    const template = parsed.get(source) ?? engine.parse(source);
    parsed.set(source, template);
    return engine.renderSync(template, values);
  } catch (error) {
    throw new Failure('template', error instanceof Error ? error.message : '', { cause: error });
  }
}

import { Liquid } from 'liquidjs';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { Failure } from '../core/failure.ts';
import { type HouseForms, printedForms } from './house-forms.ts';
import { Slots } from './slots.ts';

/** A template at work: its source and the values to print, to blocks of Markdown. */
export type Render = (source: string, values: Readonly<Record<string, unknown>>) => RootContent[];

/**
 * Makes the renderer of one house: Liquid without code execution, its output never markup
 * (`slots.ts`). `forms` gives quotes and asides their shape. Filters: `quoted`, `aside`, `day`.
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
  engine.registerFilter('day', (value: unknown, style = 'long') => day(value, style, house.lang));
  return (source, values) => {
    slots = new Slots();
    const tree = fromMarkdown(rendered(engine, source, values));
    slots.fill(tree);
    forms.fit(tree);
    return tree.children;
  };
}

function rendered(engine: Liquid, source: string, values: object): string {
  try {
    return engine.parseAndRenderSync(source, values);
  } catch (error) {
    throw new Failure('template', error instanceof Error ? error.message : '', { cause: error });
  }
}

/** `2026-11-23` as the newsletter's language says it: `November 23, 2026`. */
function day(value: unknown, style: string, lang: string): string {
  const date = new Date(`${String(value)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return String(value);
  const dateStyle = style === 'short' ? 'short' : 'long';
  return new Intl.DateTimeFormat(localeOf(lang), { dateStyle, timeZone: 'UTC' }).format(date);
}

/** The language as a locale; English while it is none, or half typed. */
function localeOf(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

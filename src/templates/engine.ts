import type { Liquid, Template } from 'liquidjs';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { Failure } from '../core/failure.ts';
import { filters } from './filters.ts';
import { type HouseForms, printedForms } from './house-forms.ts';
import { bounds, LimitExceeded, makeLiquid } from './liquid.ts';
import { presets } from './presets.ts';
import { Slots } from './slots.ts';

/** A template at work: its source and the values to print, to blocks of Markdown. */
export type Render = (source: string, values: Readonly<Record<string, unknown>>) => RootContent[];

/**
 * Makes the renderer of one house: Liquid without code execution, its output never markup
 * (`slots.ts`), bounded in time and size (`liquid.ts`). `forms` gives quotes and asides their shape.
 * Filters: `quoted`, `aside`, and those of `filters.ts`. A rendering throws the failure `template`.
 */
export function makeRender(
  house: { readonly signOff: string; readonly lang: string },
  forms: HouseForms = printedForms,
): Render {
  let slots = new Slots();
  const engine = makeEngine(house, forms, (value) => slots.take(value));
  const parsed = new Map<string, Template[]>();
  const exhausting = new Map<string, Failure[]>();
  const carriedOut = (source: string, template: Template[], values: object): string => {
    if (!isOurs(source)) return bounded(engine.renderSync(template, values));
    return engine.renderSync(template, values, unbounded);
  };
  const render: Render = (source, values) => {
    slots = new Slots();
    const template = parsed.get(source) ?? engine.parse(source);
    parsed.set(source, template);
    const tree = fromMarkdown(carriedOut(source, template, values));
    slots.fill(tree);
    forms.fit(tree);
    return tree.children;
  };
  return (source, values) => {
    const failures = exhausting.get(source) ?? [];
    const [failure] = failures;
    if (failure && failures.length >= mostExhausting) throw failure;
    try {
      return twiceInTime(() => render(source, values));
    } catch (error) {
      const made = new Failure('template', messageOf(error), { cause: error });
      if (isLimit(error)) exhausting.set(source, [...failures, made]);
      throw made;
    }
  };
}

/** Liquid with the filters of a house; `take` has what a template prints. */
function makeEngine(
  house: { readonly signOff: string; readonly lang: string },
  forms: HouseForms,
  take: (value: unknown) => string,
): Liquid {
  const engine = makeLiquid(take);
  engine.registerFilter('quoted', (value: unknown, style = 'inline') => forms.quoted(value, style));
  engine.registerFilter('aside', (value: unknown) => forms.aside(value, house.signOff));
  for (const [name, filter] of Object.entries(filters)) {
    engine.registerFilter(name, (value: unknown, ...more) => filter(house, value, ...more));
  }
  return engine;
}

/**
 * A template as Liquid reads it, to be looked through.
 * @throws what Liquid says of a source that it cannot read.
 */
export function parseTemplate(source: string): Template[] {
  return makeEngine({ signOff: '', lang: '' }, printedForms, String).parse(source);
}

/**
 * What is ours comes to an end by itself, and nothing else could print in its place: neither a machine
 * that is busy nor a clip of which there is much may keep an issue from being printed.
 */
const unbounded = {
  renderLimit: Number.POSITIVE_INFINITY,
  memoryLimit: Number.POSITIVE_INFINITY,
} as const;

/** Whether a source is one of a house style's own. */
function isOurs(source: string): boolean {
  return presets.some(
    ({ head, clip, cite, kinds = {} }) =>
      source === clip ||
      source === head ||
      source === cite ||
      Object.values(kinds).includes(source),
  );
}

/** Time is the clock's: a template that ran out of it may have been held up, and is tried once more. */
function twiceInTime<R>(print: () => R): R {
  try {
    return print();
  } catch (error) {
    if (!/render limit exceeded/.test(messageOf(error))) throw error;
    return print();
  }
}

/** A template that went out of bounds so often is not carried out again: an issue has many clips. */
const mostExhausting = 3;

/** Whether a template went beyond what it may cost. */
export function isLimit(error: unknown): boolean {
  // A call stack that is full is told as a range error.
  return error instanceof RangeError || /limit exceeded/.test(messageOf(error));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

/** Blocks within blocks deeper than this take longer to read than anybody waits. */
const tooDeep = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){20}/m;

function bounded(markdown: string): string {
  if (markdown.length > bounds.printed || tooDeep.test(markdown)) throw new LimitExceeded();
  return markdown;
}

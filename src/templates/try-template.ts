import type { LiquidError, Template, Token } from 'liquidjs';
import type { Html, Nodes, Root, RootContent } from 'mdast';
import { Failure } from '../core/failure.ts';
import type { Newsletter } from '../core/newsletter.ts';
import type { MessageName } from '../platform/words.ts';
import { isLimit, makeRender, parseTemplate } from './engine.ts';
import { type FieldFault, fieldFaults } from './field-faults.ts';
import { filters } from './filters.ts';
import { printedForms } from './house-forms.ts';
import { bounds, liquidFilters, liquidTags } from './liquid.ts';
import { nearestName } from './nearest-name.ts';
import type { TemplateName } from './opened.ts';
import { plainText } from './rich.ts';
import { fieldsOf } from './template-fields.ts';
import { samples, sampleValues } from './template-samples.ts';

/** What is wrong with a template, and where. */
export interface TemplateFault {
  /** The sentence for it; what is in question fills it in. */
  readonly says: MessageName;
  readonly found: string;
  /** What was most likely meant. */
  readonly nearest: string | null;
  /** Line and sign, from 1; null where it is no single place. */
  readonly line: number | null;
  readonly column: number | null;
}

/**
 * Tries a template with values of every kind, as its newsletter would print them; what is wrong with it
 * first, null where it works. Comes back within a second whatever the source says, and throws nothing.
 */
export function tryTemplate(
  source: string,
  name: TemplateName,
  newsletter: Newsletter,
): TemplateFault | null {
  if (source.length > bounds.source) return faultAt('template_too_long');
  let parsed: Template[];
  try {
    parsed = parseTemplate(source);
  } catch (error) {
    return unreadable(error, source);
  }
  const [field] = fieldFaults(parsed, fieldsOf(name));
  return field ? wrongField(field, source) : faultInPrint(source, name, newsletter);
}

/** How long (ms) all samples together may take. */
const patience = 500;

const noWords = { title: 'Title', site: 'Site', quote: 'Quote', blurb: 'Blurb', aside: 'Aside' };

function faultInPrint(
  source: string,
  name: TemplateName,
  newsletter: Newsletter,
): TemplateFault | null {
  let [html, isLine]: [Html | null, boolean] = [null, true];
  const fit = (tree: Root) => {
    html ??= htmlIn(tree);
    printedForms.fit(tree);
  };
  const render = makeRender(newsletter, { ...printedForms, fit });
  const house = { newsletter, templates: [] };
  const begun = performance.now();
  let [shown, isSaid] = ['', false];
  for (const { id } of samples) {
    try {
      const blocks = render(source, sampleValues(house, name, id, noWords));
      shown = blocks.map(plainText).join('');
      isSaid ||= blocks.length > 0;
      isLine &&= isOneLine(blocks);
    } catch (error) {
      return failed(error, source);
    }
    if (html !== null) return htmlFault(html, source);
    if (shown.includes('[object Object]')) return faultAt('template_no_words');
    if (performance.now() - begun > patience) return faultAt('template_too_much');
  }
  if (name === 'cite' && !isLine) return faultAt('template_one_line');
  // The head of an issue may be left out; a clip that is printed as nothing is lost.
  return isSaid || name === 'head' ? null : faultAt('template_says_nothing');
}

type Place = Pick<TemplateFault, 'line' | 'column'>;

const nowhere: Place = { line: null, column: null };

function faultAt(
  says: MessageName,
  place: Place = nowhere,
  found = '',
  nearest: string | null = null,
): TemplateFault {
  return { says, found, nearest, ...place };
}

/** What Liquid says of a source that it cannot read, and the sentence for it; what is found is in brackets. */
const readings: readonly {
  readonly text: RegExp;
  readonly says: MessageName;
  readonly among?: readonly string[];
}[] = [
  {
    text: /^undefined filter: (.*)$/,
    says: 'template_no_filter',
    among: ['quoted', 'aside', ...Object.keys(filters), ...liquidFilters],
  },
  { text: /^tag "((?:end|els|when).*)" not found$/, says: 'template_stray_tag' },
  { text: /^tag "(.*)" not found$/, says: 'template_no_tag', among: liquidTags },
  { text: /^(?:tag|output|raw) "?(\{[{%].*?)"? not closed$/s, says: 'template_left_open' },
];

function unreadable(error: unknown, source: string): TemplateFault {
  const { message, token } = liquidError(error);
  for (const { text, says, among } of readings) {
    const [, found] = text.exec(message) ?? [];
    if (found === undefined) continue;
    const at = token && (says === 'template_no_filter' ? filterAt(token, found) : 0);
    return faultAt(
      says,
      placeOf(token, source, at ?? 0),
      short(found),
      among ? nearestName(found, among) : null,
    );
  }
  if (isLimit(error)) return faultAt('template_too_much');
  return faultAt('template_unreadable', placeOf(token, source), short(token?.getText() || message));
}

/** How far into a tag or an output a filter stands. */
function filterAt(token: Token, filter: string): number {
  const at = token.getText().search(new RegExp(`\\|\\s*${filter.replace(/\W/g, '\\$&')}`));
  return at < 0 ? 0 : at + token.getText().slice(at).indexOf(filter);
}

function wrongField(fault: FieldFault, source: string): TemplateFault {
  const { what, name, known, token, within, further } = fault;
  const place = placeOf(token.input === source ? token : within, source, further);
  if (what === 'brace') return faultAt('template_lone_brace', place);
  return what === 'unknown'
    ? faultAt('template_no_field', place, short(name), nearestName(name, known))
    : faultAt('template_has_parts', place, short(name));
}

function failed(error: unknown, source: string): TemplateFault {
  const cause = error instanceof Failure ? error.cause : error;
  const { message, token } = liquidError(cause);
  const place = placeOf(token, source);
  if (isLimit(cause)) return faultAt('template_too_much', place);
  return faultAt('template_breaks', place, short(message));
}

function htmlFault({ value }: Html, source: string): TemplateFault {
  // Values stand in it by now: what comes before the first is looked for.
  const [begin = ''] = /^<[!/?]?[\w-]*/.exec(value) ?? [];
  const at = begin === '' ? -1 : source.indexOf(begin);
  return faultAt('template_html', at < 0 ? nowhere : placeAt(source, at), short(value));
}

/** What Liquid says, without the place that it writes behind it, and the token that it is about. */
function liquidError(error: unknown): { readonly message: string; readonly token: Token | null } {
  if (!(error instanceof Error)) return { message: '', token: null };
  const { originalError, token = null } = error as Partial<LiquidError>;
  const message = (originalError ?? error).message;
  return { message: message.replace(/, (?:file:.*, )?line:\d+, col:\d+$/s, ''), token };
}

function placeOf(token: Token | null, source: string, further = 0): Place {
  return token === null ? nowhere : placeAt(source, token.begin + further);
}

function placeAt(source: string, at: number): Place {
  const lines = source.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const longest = 60;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

function htmlIn(node: Nodes): Html | null {
  if (node.type === 'html') return node;
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = htmlIn(child);
    if (found !== null) return found;
  }
  return null;
}

function isOneLine(blocks: readonly RootContent[]): boolean {
  if (blocks.length > 1 || blocks.some(({ type }) => type !== 'paragraph')) return false;
  return !blocks.some(hasBreak);
}

function hasBreak(node: Nodes): boolean {
  if (node.type === 'break') return true;
  if ('value' in node) return node.value.includes('\n');
  return 'children' in node && node.children.some(hasBreak);
}

import type { MessageName } from '../platform/words.ts';
import type { TemplateName } from './opened.ts';

/** What a value of a template is, and what of it can be named. */
export type Shape =
  | { readonly is: 'text' | 'number' | 'anything' }
  /** Text by names that are nobody's to list: `identifiers.doi`. */
  | { readonly is: 'names' }
  | { readonly is: 'list'; readonly each: Shape; readonly one: string }
  /** Has parts; `words` can be printed as it is, too. */
  | { readonly is: 'parts' | 'words'; readonly parts: Fields };

interface Field {
  /** What it is, in a line. */
  readonly says: MessageName;
  readonly shape: Shape;
}

export type Fields = Readonly<Record<string, Field>>;

const text: Shape = { is: 'text' };
const number: Shape = { is: 'number' };

/** The curator's or the source's words, which are Markdown already. */
const written: Fields = {
  inline: { says: 'template_field_inline', shape: text },
  stopped: { says: 'template_field_stopped', shape: text },
};

const headFields: Fields = {
  title: { says: 'template_field_issue_title', shape: text },
  label: { says: 'template_field_label', shape: text },
  number: { says: 'template_field_issue_number', shape: number },
  date: { says: 'template_field_date', shape: text },
  editor: { says: 'template_field_editor', shape: text },
};

const citeFields: Fields = {
  title: { says: 'template_field_title', shape: text },
  url: { says: 'template_field_url', shape: text },
  site: { says: 'template_field_site', shape: text },
  kind: { says: 'template_field_kind', shape: text },
  people: { says: 'template_field_people', shape: { is: 'list', each: text, one: 'person' } },
  published: { says: 'template_field_published', shape: text },
  lead: { says: 'template_field_lead', shape: text },
  tags: { says: 'template_field_tags', shape: { is: 'list', each: text, one: 'tag' } },
  identifiers: { says: 'template_field_identifiers', shape: { is: 'names' } },
  event: {
    says: 'template_field_event',
    shape: {
      is: 'parts',
      parts: {
        start: { says: 'template_field_event_start', shape: text },
        end: { says: 'template_field_event_end', shape: text },
        place: { says: 'template_field_event_place', shape: text },
      },
    },
  },
  links: {
    says: 'template_field_links',
    shape: {
      is: 'list',
      one: 'link',
      each: {
        is: 'parts',
        parts: {
          name: { says: 'template_field_link_name', shape: text },
          url: { says: 'template_field_link_url', shape: text },
        },
      },
    },
  },
};

const clipFields: Fields = {
  ...citeFields,
  access: {
    says: 'template_field_access',
    shape: { is: 'parts', parts: { mark: { says: 'template_field_mark', shape: text } } },
  },
  number: { says: 'template_field_number', shape: number },
  quotes: {
    says: 'template_field_quotes',
    shape: {
      is: 'list',
      one: 'quote',
      each: {
        is: 'words',
        parts: { url: { says: 'template_field_quote_url', shape: text }, ...written },
      },
    },
  },
  blurb: { says: 'template_field_blurb', shape: { is: 'words', parts: written } },
  aside: { says: 'template_field_aside', shape: { is: 'words', parts: written } },
};

/** What a template of that name is given. */
export function fieldsOf(name: TemplateName): Fields {
  if (name === 'head') return headFields;
  return name === 'cite' ? citeFields : clipFields;
}

/** A field as it is written in a template, and what it is. */
export interface FieldRow {
  readonly path: string;
  readonly says: MessageName;
}

/** All fields of a template, those of what a list holds by the name of one: `quote.url`. */
export function fieldRows(name: TemplateName): readonly FieldRow[] {
  return rowsOf(fieldsOf(name), '');
}

function rowsOf(fields: Fields, before: string): readonly FieldRow[] {
  return Object.entries(fields).flatMap(([name, { says, shape }]) => {
    const one = shape.is === 'list' ? shape.each : shape;
    const of = shape.is === 'list' ? shape.one : `${before}${name}`;
    const parts = 'parts' in one ? rowsOf(one.parts, `${of}.`) : [];
    return [{ path: `${before}${name}`, says }, ...parts];
  });
}

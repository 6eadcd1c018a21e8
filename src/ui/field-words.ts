import { type MessageName, words } from '../platform/words.ts';

/** What the fields of a record are called, where two versions of it are held side by side. */
const names: Readonly<Record<string, MessageName>> = {
  state: 'differs_state',
  url: 'address',
  canonicalUrl: 'field_link',
  title: 'title',
  site: 'field_site',
  people: 'field_people',
  published: 'field_published',
  lang: 'field_lang',
  kind: 'field_kind',
  identifiers: 'field_identifiers',
  tags: 'field_tags',
  event: 'field_event',
  links: 'field_links',
  access: 'field_declared',
  quotes: 'differs_quotes',
  lead: 'field_lead',
  blurb: 'differs_blurb',
  aside: 'differs_aside',
  via: 'field_via',
  markdown: 'differs_words',
  number: 'issue_number',
  date: 'issue_date',
  status: 'differs_state',
  preamble: 'preamble',
  close: 'close',
  sections: 'differs_sections',
  name: 'differs_name',
  tag: 'differs_tag',
  signOff: 'newsletter_sign_off',
  editor: 'newsletter_editor',
  template: 'house_style',
};

/** What the fields are called, each name once; what has no name of its own is "other". */
export function fieldWords(fields: readonly string[]): string {
  const said = fields.map((field) => words(names[field] ?? 'differs_other'));
  return [...new Set(said)].join(', ');
}

import type { MessageName } from '../platform/words.ts';

/** A filter of ours as it is used, and what it does. */
interface FilterRow {
  readonly name: string;
  readonly use: string;
  readonly says: MessageName;
}

/** The filters that templates have beside Liquid's own, as they are told to people. */
export const filterRows: readonly FilterRow[] = [
  { name: 'quoted', use: 'quote | quoted', says: 'template_filter_quoted' },
  { name: 'aside', use: 'aside | aside', says: 'template_filter_aside' },
  { name: 'day', use: 'published | day', says: 'template_filter_day' },
  { name: 'iso_day', use: 'published | iso_day', says: 'template_filter_iso_day' },
  { name: 'iso_week', use: 'published | iso_week', says: 'template_filter_iso_week' },
  { name: 'ordinal', use: 'number | ordinal', says: 'template_filter_ordinal' },
  { name: 'host', use: 'url | host', says: 'template_filter_host' },
  { name: 'a_an', use: 'kind | a_an', says: 'template_filter_a_an' },
  { name: 'sentence_join', use: 'people | sentence_join', says: 'template_filter_sentence_join' },
  { name: 'words', use: 'title | words: 9', says: 'template_filter_words' },
  { name: 'ref', use: 'label | ref', says: 'template_filter_ref' },
];

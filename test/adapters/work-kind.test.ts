import { expect, it } from 'vitest';
import { kindSaid } from '../../src/adapters/work-kind.ts';
import { snapshotOf } from '../sample.ts';

const typed = (type: unknown) => [JSON.stringify({ '@type': type })];
const cited = { citation_title: 'Low water', citation_pdf_url: 'https://example.org/low.pdf' };

it.each([
  ['a journal', {}, { citation_journal_title: 'Tides' }, 'paper'],
  ['a conference', {}, { citation_conference_title: 'Tides 2026', citation_isbn: '1' }, 'paper'],
  ['a book around it', {}, { citation_inbook_title: 'Tides' }, 'book'],
  ['the type of data', { jsonLd: typed('Dataset') }, {}, 'dataset'],
  ['the address of a type', { jsonLd: typed('https://schema.org/Dataset') }, {}, 'dataset'],
  ['a talk', { jsonLd: typed(['PresentationDigitalDocument']) }, cited, 'presentation'],
  ['software', { jsonLd: typed('SoftwareSourceCode') }, cited, ''],
  ['the word dataset', {}, { 'dc.type': 'Dataset' }, 'dataset'],
  ['the word chapter', {}, { 'dc.type': 'chapter' }, 'book'],
  ['a title and a file', {}, cited, 'paper'],
  ['a title alone', {}, { citation_title: 'Low water' }, null],
  ['nothing', {}, {}, null],
  ['broken data', { jsonLd: ['{"@type":', '[[]]', '{"@type":{"a":1}}'] }, {}, null],
])('%s says the kind', (_, page, metas, kind) => {
  expect(kindSaid(snapshotOf(page, metas as Readonly<Record<string, string>>))).toBe(kind);
});

import type { Quote } from '../../../src/core/quote.ts';
import { clipOf, idOf, quoteOf } from '../../sample.ts';
import { type Examples, inputOf } from '../checking.ts';

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const quoting = (quotes: readonly Quote[], capture: Parameters<typeof clipOf>[2] = {}) =>
  inputOf({ clips: [clipOf(31, {}, { ...capture, quotes })] });
const shown = (exact: string, as: string | null) => quoteOf(exact, { shown: as });
const inProse = (exact: string, said: string) =>
  inputOf({
    clips: [clipOf(31, {}, { quotes: [quoteOf(exact)] })],
    prose: [`The [tables](clip:${idOf(31)}) say :quote[${said}]{#${idOf(90)} clip="${idOf(31)}"}.`],
  });
const person = {
  name: 'Ada Lindqvist',
  handle: '@ada_writes',
  profile: null,
  role: 'data scientist',
};
const by = (part: Partial<typeof person>, title = 'Tides', prose: readonly string[] = []) =>
  inputOf({ clips: [clipOf(31, {}, { title, people: [{ ...person, ...part }] })], prose });
const naming = (said: string) => `${said} [wrote](clip:${idOf(31)}) about tides.`;
const source = (number: number, url: string, count: number) =>
  clipOf(number, {}, { url, quotes: [quoteOf(words(count), { id: idOf(90 + number) })] });

export const quoteExamples: Readonly<Record<string, Examples>> = {
  'quote-words': {
    finds: {
      'in a list': quoting([shown('High water is early today.', 'High water is late today.')]),
      'in prose': inProse('High water is early today.', 'High water is late'),
      'in prose, in other markup': inProse('High water is early today.', 'High *water* was early'),
    },
    lets: {
      'as they are': quoting([shown('High water is early today.', null)]),
      'altered in brackets': quoting([
        shown('High water is early today.', '[h]igh water is […] today.'),
      ]),
      'in prose, altered in brackets': inProse('High water is early.', '\\[h\\]igh water is early'),
      'in prose, with code': inProse('Run tides today.', 'Run `tides` today.'),
    },
  },
  'quote-limit': {
    finds: {
      'a long quote': quoting([quoteOf(words(101))]),
      'much of one page': quoting([
        quoteOf(words(80), { id: idOf(91) }),
        quoteOf(words(80), { id: idOf(92) }),
      ]),
      'of a metered page': quoting([quoteOf(words(41))], { declared: 'metered' }),
      'by the newsletter’s own limit': inputOf({
        clips: [clipOf(31, {}, { quotes: [quoteOf(words(30))] })],
        rules: { options: { 'quote-limit.words': '20' } },
      }),
      'of a page that lets search engines quote less': quoting([quoteOf(words(30))], {
        maxSnippet: 70,
      }),
      'of one that lets them quote nothing': quoting([quoteOf('Low tide.')], { maxSnippet: 0 }),
      'of a long post': quoting([quoteOf(words(110))], { kind: 'post' }),
    },
    lets: {
      'a quote of a hundred words': quoting([quoteOf(words(100))]),
      'as much as its page lets search engines quote': quoting([quoteOf('Low tide.')], {
        maxSnippet: 9,
      }),
      'a whole post behind a wall': quoting([quoteOf('a '.repeat(60).trim())], {
        kind: 'post',
        declared: 'members',
      }),
      'what is not printed': inputOf({
        clips: [clipOf(31, {}, { quotes: [quoteOf(words(101))] })],
        prose: [`See [this one](clip:${idOf(31)}).`],
      }),
    },
  },
  'quote-long': {
    finds: { 'fifty words': quoting([quoteOf(words(50))]) },
    lets: {
      'fewer than fifty': quoting([quoteOf(words(49))]),
      'too many, of which another check tells': quoting([quoteOf(words(101))]),
    },
  },
  'quote-source': {
    finds: {
      'words in italics and quotation marks': inputOf({
        prose: ['Somebody said _"it rains again in the harbour"_ to us.'],
      }),
    },
    lets: {
      'with a link in the line': inputOf({
        prose: ['[She](https://tides.example) said _"it rains again in the harbour"_.'],
      }),
      'a name': inputOf({ prose: ['They call it _"The Tide"_.'] }),
    },
  },
  'source-share': {
    finds: {
      'half of it from one site': inputOf({
        clips: [
          source(31, 'https://one.example/a', 60),
          source(32, 'https://one.example/b', 60),
          source(33, 'https://two.example/a', 60),
          source(34, 'https://three.example/a', 60),
        ],
      }),
    },
    lets: {
      'from four sites': inputOf({
        clips: [1, 2, 3, 4].map((one) => source(30 + one, `https://s${one}.example/`, 60)),
      }),
      'from four people of one site': inputOf({
        clips: [1, 2, 3, 4].map((one) => source(30 + one, `https://github.com/p${one}/a`, 60)),
      }),
      'so little that one has most of it soon': inputOf({
        clips: [source(31, 'https://one.example/a', 20)],
      }),
    },
  },
  'name-despite-role': {
    finds: {
      'by name, in prose': by({}, 'Tides', [naming('Ada Lindqvist')]),
      'by handle, in prose': by({}, 'Tides', [naming('A post of @ada\\_writes')]),
      'in a title': by({}, 'Ada Lindqvist on tides'),
    },
    lets: {
      'by role': by({}, 'Tides', [naming('A data scientist')]),
      'where no role is set': by({ role: '' }, 'Tides', [naming('Ada Lindqvist')]),
      'another whose name begins so': by({ name: 'Ada Lind', handle: '' }, 'Tides', [
        naming('Ada Lindqvist'),
      ]),
    },
  },
};

import type { Archive } from '../../../src/checks/check.ts';
import { clipOf, idOf } from '../../sample.ts';
import { type Examples, inputOf } from '../checking.ts';

const past = { number: 13, label: 'TT13', date: '2026-09-25' };
const last = { number: 17, label: 'TT17', date: '2026-11-20' };
const archive: Archive = {
  uses: new Map([['example.org/tides', [past]]]),
  issues: [last, past],
};

const titled = (title: string, site = 'Example') =>
  inputOf({ clips: [clipOf(31, {}, { title, site })] });
const woven = (title: string) =>
  inputOf({ clips: [clipOf(31, {}, { title })], prose: [`See [this one](clip:${idOf(31)}).`] });

export const linkExamples: Readonly<Record<string, Examples>> = {
  duplicate: {
    finds: {
      'two clips of one page': inputOf({ clips: [clipOf(31), clipOf(32)] }),
      'a clip and a link that was typed': inputOf({
        clips: [clipOf(31)],
        prose: ['Read [more](https://www.example.org/tides/?utm_source=x).'],
      }),
      'two passages': inputOf({
        clips: [clipOf(31)],
        prose: [`One [a](clip:${idOf(31)}).`, `Two [b](clip:${idOf(31)}).`],
      }),
    },
    lets: {
      'two pages': inputOf({
        clips: [clipOf(31), clipOf(32, {}, { url: 'https://example.org/ebb' })],
      }),
      'a link that is parted in two': inputOf({
        clips: [clipOf(31)],
        prose: [`[One](clip:${idOf(31)})[ two](clip:${idOf(31)}).`],
      }),
      'a past issue': inputOf({
        prose: ['In [#TT16](https://example.org/16)', 'and [#TT16](https://example.org/16).'],
      }),
      'sections that are not held to it': inputOf({
        clips: [clipOf(31), clipOf(32)],
        rules: { options: { 'duplicate.sections': 'From the Literature' } },
      }),
    },
  },
  'linked-before': {
    finds: {
      'a clip': inputOf({ clips: [clipOf(31)], archive }),
      'a link that was typed': inputOf({
        prose: ['Read [more](http://example.org/tides).'],
        archive,
      }),
      'in one of the last two issues': inputOf({
        clips: [clipOf(31)],
        archive,
        rules: { options: { 'linked-before.issues': '2' } },
      }),
    },
    lets: {
      'a page that is new': inputOf({
        clips: [clipOf(31, {}, { url: 'https://example.org/ebb' })],
        archive,
      }),
      'longer ago than it matters': inputOf({
        clips: [clipOf(31)],
        archive,
        rules: { options: { 'linked-before.issues': '1' } },
      }),
      'a section that is not held to it': inputOf({
        clips: [clipOf(31)],
        archive,
        rules: { options: { 'linked-before.sections': 'events' } },
      }),
    },
  },
  'title-cut': {
    finds: {
      'by a sign': titled('What the harbour master never told the reporters who…'),
      'by three dots': titled('What the harbour master never told the reporters ...'),
    },
    lets: {
      'a whole one': titled('What the harbour master never told the reporters who asked'),
      'a short one that trails off': titled('And then…'),
      'one that is not printed': woven('What the harbour master never told the reporters who…'),
    },
  },
  'title-site': {
    finds: {
      'at its end': titled('Tides for everyone | Example'),
      'at its beginning': titled('Example: Tides for everyone'),
      'by its host': titled('Tides for everyone – example.org', ''),
    },
    lets: {
      without: titled('Tides for everyone'),
      'where the title is that name': titled('Example'),
      'where it is not printed': woven('Tides for everyone | Example'),
    },
  },
  'title-shouting': {
    finds: { 'in capitals': titled('HIGH WATER FLOODS THE HARBOUR AGAIN') },
    lets: {
      abbreviations: titled('NOAA and NASA measure tides by GNSS for everybody'),
      'a short one': titled('TIDES'),
      'a script without capitals': titled('手元のノートブックを三年後に動かしてみた'),
    },
  },
  'bare-address': {
    finds: {
      'a clip without a title': titled(''),
      'a link of its address': inputOf({ prose: ['See <https://tides.example/a>.'] }),
    },
    lets: {
      'a clip with a title': titled('Tides'),
      'a link of words': inputOf({ prose: ['See [tides](https://tides.example/a).'] }),
    },
  },
  'link-words': {
    finds: {
      here: inputOf({ prose: ['See [here](https://tides.example/a).'] }),
      'in capitals, with a sign': inputOf({ prose: ['[This…](https://tides.example/a) is new.'] }),
      'in the newsletter’s words': inputOf({
        prose: ['Siehe [hier](https://tides.example/a).'],
        rules: { options: { 'link-words.words': 'hier, dort' } },
      }),
    },
    lets: {
      'words that say something': inputOf({
        prose: ['See [here be dragons](https://tides.example/a).'],
      }),
    },
  },
};

import { clipOf, idOf } from '../../sample.ts';
import { type Examples, inputOf } from '../checking.ts';

const at = (url: string) => inputOf({ clips: [clipOf(31, {}, { url })] });
const typed = (url: string) => inputOf({ prose: [`Tides are [on time](${url}) this year.`] });
const withLink = (url: string) =>
  inputOf({ clips: [clipOf(31, {}, { links: [{ name: 'repo', url }] })] });

/** A clip whose address was typed by its curator. */
const corrected = (url: string) =>
  inputOf({ clips: [clipOf(31, { canonicalUrl: { found: null, corrected: url } })] });

export const addressExamples: Readonly<Record<string, Examples>> = {
  'malformed-address': {
    finds: {
      'two schemes': corrected('http://https://tides.example/a'),
      'two schemes, one without its colon': corrected('https://http//tides.example/a'),
      'words before it': corrected('http://see https://tides.example/a'),
      'words behind it': corrected('https://tides.example/a as a table of tides'),
      'a blank in its path': corrected('https://tides.example/high tide.pdf'),
      'a sign of no width at the end': corrected('https://tides.example/a\u200b'),
      'the same between two schemes': corrected('http://\u200bhttps://tides.example/a'),
      'the same as it is escaped': corrected('https://tides.example/a%E2%80%8B'),
      'no scheme': corrected('www.tides.example/a'),
      'half a scheme': corrected('htps://tides.example/a'),
      'one slash': corrected('https:/tides.example/a'),
      'a path alone': typed('/a/b'),
      'Markdown in it': corrected('https://tides.example/a](https://tides.example/a'),
      'its own computer': corrected('http://localhost:8888/tree'),
      'its own network': corrected('http://192.168.1.7/a'),
      'no dot in its host': corrected('http://TideTables'),
      'a password': corrected('https://ines:secret@tides.example/a'),
      'in a further link': withLink('http://https://tides.example/a'),
      'typed in prose': typed('http://https://tides.example/a'),
      'typed in prose without a scheme': typed('tides.example/a'),
    },
    lets: {
      'a page': corrected('https://tides.example/a?b=c#d'),
      'a page that holds another’s address': corrected(
        'https://web.archive.org/web/2026/https://tides.example/a',
      ),
      'brackets in a path': corrected('https://en.wikipedia.org/wiki/Tide_(disambiguation)'),
      'a name with @ in its path': corrected('https://social.example/@ines'),
      'a host of another script': corrected('https://gezeiten-tabelle.xn--p1ai/страница'),
      'a sign that joins letters, within a word': corrected(
        'https://fa.wikipedia.org/wiki/%D9%85%DB%8C%E2%80%8C%D8%B1%D9%88%D8%AF',
      ),
      'a mailbox': typed('mailto:ines@tides.example'),
      'a bare address': inputOf({ prose: ['See <https://tides.example/a>.'] }),
    },
  },
  'address-ending': {
    finds: {
      'a full stop': corrected('https://tides.example/a.'),
      'a bracket of the sentence': corrected('https://tides.example/a)'),
      'a quotation mark, in prose': typed('https://tides.example/a”'),
    },
    lets: {
      'a bracket of its own': corrected('https://tides.example/a_(b)'),
      'a name of a wiki': corrected('https://en.wikipedia.org/wiki/Tides_Inc.'),
      'a slash': corrected('https://tides.example/a/'),
    },
  },
  shortener: {
    finds: {
      'a short address': corrected('https://bit.ly/3tides'),
      'one typed in prose': typed('https://t.co/Tides123'),
      'one that leads on': corrected(
        'https://www.google.com/url?q=https%3A%2F%2Ftides.example%2Fa',
      ),
    },
    lets: {
      'the page itself': corrected('https://tides.example/a'),
      'the shortener’s own page': corrected('https://bit.ly/'),
      'a host that ends like one': corrected('https://not-bit.ly.example/a'),
    },
  },
  tracking: {
    finds: {
      'a campaign': corrected('https://tides.example/a?id=7&utm_source=news&utm_medium=mail'),
      'one typed in prose': typed('https://tides.example/a?fbclid=x'),
    },
    lets: {
      'what says which page': corrected('https://tides.example/a?id=7'),
      'a friend link': corrected('https://medium.com/@ines/tides-0a1b2c3d4e5f?sk=v2%2F1'),
      'a gift link': corrected(
        'https://www.nytimes.com/2026/11/20/tides.html?unlocked_article_code=1.x',
      ),
      'a place of the page': corrected('https://tides.example/a#:~:text=high%20water'),
      'a short address of a film': corrected('https://youtu.be/abcdefghijk'),
    },
  },
  mirror: {
    finds: {
      'with the address in its path': corrected(
        'https://freedium.cfd/https://medium.com/@ines/tides-0a1b2c3d4e5f',
      ),
      'an archive’s copy': corrected('https://archive.ph/AbCd1'),
      'an archive’s sibling': corrected('https://archive.is/2026/https://tides.example/a'),
      'under the same path': corrected('https://scribe.rip/@ines/tides-0a1b2c3d4e5f'),
      'in a parameter': corrected('https://12ft.io/proxy?q=https%3A%2F%2Ftides.example%2Fa'),
      'by its identifier': corrected('https://sci-hub.se/10.1000/tides.2026'),
      'typed in prose': typed('https://freedium.cfd/https://tides.example/a'),
    },
    lets: {
      'the page itself': corrected('https://medium.com/@ines/tides-0a1b2c3d4e5f'),
      'a library that keeps the web': corrected(
        'https://web.archive.org/web/2026/https://tides.example/a',
      ),
    },
  },
  'dead-link': {
    finds: {
      'a clip': inputOf({
        clips: [clipOf(31, {}, { url: 'https://tides.example/a' })],
        dead: ['https://tides.example/a'],
      }),
      'one typed in prose': inputOf({
        prose: ['It [was](https://tides.example/b) there.'],
        dead: ['https://tides.example/b'],
      }),
    },
    lets: {
      'what was not looked at': at('https://tides.example/a'),
      'another page': inputOf({ clips: [clipOf(31)], dead: ['https://tides.example/b'] }),
    },
  },
  'moved-link': {
    finds: {
      'a clip, and the place of its page is kept': inputOf({
        clips: [clipOf(31, {}, { url: 'https://tides.example/a#low' })],
        moved: { 'https://tides.example/a#low': 'https://tides.example/b' },
      }),
      'one typed in prose': inputOf({
        prose: ['It [was](http://tides.example/a) there.'],
        moved: { 'http://tides.example/a': 'https://tides.example/a' },
      }),
    },
    lets: {
      'what was not looked at': at('https://tides.example/a'),
      'what led elsewhere, nobody knows where': inputOf({
        clips: [clipOf(31, {}, { url: 'https://tides.example/a' })],
        moved: { 'https://tides.example/a': '' },
      }),
    },
  },
  'refused-site': {
    finds: {
      'a site, or what is below it': inputOf({
        clips: [clipOf(31, {}, { url: 'https://www.tides.example/a' })],
        rules: { options: { 'refused-site.sites': 'harbour.example, tides.example' } },
      }),
    },
    lets: {
      'where nothing is refused': at('https://tides.example/a'),
      'another site': inputOf({
        clips: [clipOf(31, {}, { url: 'https://lowtides.example/a' })],
        rules: { options: { 'refused-site.sites': 'tides.example' } },
      }),
    },
  },
  unresolved: {
    finds: {
      'a link to a clip that is gone': inputOf({ prose: [`It _[was](clip:${idOf(99)})_ there.`] }),
      'a quote of a clip that is gone': inputOf({
        prose: [`It says :quote[so]{#${idOf(90)} clip="${idOf(99)}"}.`],
      }),
      'a quote that its clip has no more': inputOf({
        clips: [clipOf(31)],
        prose: [`It says :quote[so]{#${idOf(90)} clip="${idOf(31)}"}.`],
      }),
      'a quote of nobody': inputOf({ prose: ['It says :quote[so].'] }),
    },
    lets: {
      'a link to a clip that is there': inputOf({
        clips: [clipOf(31)],
        prose: [`It [is](clip:${idOf(31)}) there.`],
      }),
    },
  },
};

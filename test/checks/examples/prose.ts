import { found as asFound } from '../../../src/core/stored.ts';
import { clipOf, idOf, issue } from '../../sample.ts';
import { type Examples, inputOf } from '../checking.ts';

const says = (...prose: readonly string[]) => inputOf({ prose });

export const proseExamples: Readonly<Record<string, Examples>> = {
  placeholder: {
    finds: {
      'TODO at the start': says('TODO say more about tides'),
      'TODO in brackets': says('Tides \\[TODO\\] rise.'),
      'TODO with a colon': says('Tides rise. TODO: how high?'),
      TK: says('It rose by TK metres.'),
      XXX: says('It rose by XXX metres.'),
      'lorem ipsum': says('lorem ipsum dolor sit amet'),
      'a slot of a template': says('Hello {{ name }}.'),
      'in the preamble': inputOf({ issue: { preamble: 'TODO' } }),
      'in the title of the issue': inputOf({ issue: { title: 'TODO' } }),
      'in a heading': inputOf({
        issue: { sections: issue.sections.map((one) => ({ ...one, heading: 'TK' })) },
      }),
      'in a title that was corrected': inputOf({
        clips: [clipOf(31, { title: { found: 'Tides', corrected: 'XXX' } })],
      }),
      'in what a clip is led in by': inputOf({ clips: [clipOf(31, { lead: 'TK' })] }),
      'in a blurb': inputOf({ clips: [clipOf(31, { blurb: 'TODO: why' })] }),
    },
    lets: {
      'a word of a sentence': says('They wrote a TODO app, and a todo list with it.'),
      'a part of a name': says('Tcl/TK and XXXL shirts.'),
      'in code': says('Search for `TODO` and `XXX`.'),
      'what a page calls itself': inputOf({
        clips: [clipOf(31, { title: asFound('TODO: The Film') })],
      }),
    },
  },
  'aside-open': {
    finds: {
      'what was never made one': says('Tides rise. \\[Do they? —Ed.\\] They do.'),
      'what was not closed': says('Tides rise. \\[Do they? —Ed. They do.'),
      'its name in the words': says('Tides rise. :aside\\[do they?'),
    },
    lets: {
      'an aside': says('Tides rise. :aside[Do they?] They do.'),
      'a dash': says('Tides rise —Edam is far.'),
    },
  },
  unbalanced: {
    finds: {
      'a bracket that is not closed': says('Tides (they rise'),
      'a bracket that was not opened': says('Tides rise\\]'),
      'a bracket that is closed by another': says('Tides (they rise}.'),
      'a backtick': says('Run \\`tides today.'),
      emphasis: says('Tides are **high today.'),
      'emphasis that opens with a blank': says('Tides are **high ** today.'),
    },
    lets: {
      'brackets in pairs': says('Tides (they [do] rise).'),
      'a face': says('Tides rise :-) and ;) fall :('),
      'items that are counted': says('One may a) swim or b) not.'),
      'counted in brackets': says('One may (a) swim or (b) not, in one (or two) way(s).'),
      'a bracket around a link that ends in a number': says(
        'So (see [part 1](https://a.example)).',
      ),
      'a bracket in code': says('Type `(` or `[` here.'),
      'names of code': says('It calls \\_\\_init\\_\\_ first, 2 \\* 3 times.'),
      'what a source says': inputOf({
        clips: [clipOf(31)],
        prose: [`It says :quote[a) so (it]{#${idOf(90)} clip="${idOf(31)}"}.`],
      }),
    },
  },
  'missing-blank': {
    finds: {
      'before a link': says('Read the[tables](https://tides.example/a) today.'),
      'behind a link': says('Read the [tables](https://tides.example/a)today.'),
      'behind a sign': says('It rains.[Tables](https://tides.example/a) say so.'),
      'before a link in emphasis': says('Read **all the[tables](https://tides.example/a)** today.'),
      'behind emphasis': says('Read **the**[tables](https://tides.example/a) today.'),
    },
    lets: {
      'blanks on both sides': says('Read the [tables](https://tides.example/a) today.'),
      'brackets and signs': says('Read ([tables](https://tides.example/a)), today.'),
      'an ending': says(
        'Read the [table](https://tides.example/a)s and [fork](https://b.example)ed.',
      ),
      'a beginning': says(
        'Version v[1.2](https://tides.example/a) is un[linked](https://b.example).',
      ),
      'a script without blanks': says('读[潮汐表](https://tides.example/a)吧。'),
      'a link that is parted in two': says(
        '[Tide](https://tides.example/a)[tables](https://tides.example/a)',
      ),
    },
  },
  'image-alt': {
    finds: { 'none at all': says('![](https://tides.example/a.png)') },
    lets: { 'words for it': says('![High water in the harbour](https://tides.example/a.png)') },
  },
};

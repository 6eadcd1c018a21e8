/** Documents of random wrappers within wrappers; the same for the same seed and number. */

import { documentOf } from './cases/case.ts';
import type { Exhibit } from './examine.ts';
import { passageText } from './words.ts';
import { kinds, type Wrapper, wordWrappers, wrapperSupport, wrappers } from './wrappers.ts';

/** A part of a tree: its markup, and how it was built, for people. */
interface Part {
  readonly html: string;
  readonly built: string;
}

const MOST_PASSAGES = 3;
const MOST_WRAPPERS = 5;

/** The n-th tree of a seed. */
export function treeAt(seed: number, n: number): Exhibit {
  const chance = chanceOf(seed, n);
  let parts: readonly Part[] = Array.from({ length: 1 + chance(MOST_PASSAGES) }, (_, i) =>
    passage(i + 1, chance),
  );
  for (let left = 1 + chance(MOST_WRAPPERS); left > 0; left--) {
    parts = wrapSome(parts, anyWrapper(chance), chance);
  }
  const { style, script } = wrapperSupport;
  const html = parts.map((part) => part.html).join('\n');
  return {
    name: `tree ${n}`,
    html: documentOf({ body: `<style>${style}</style>\n${html}\n<script>${script}</script>` }),
    built: parts.map(({ built }) => built).join(' | '),
  };
}

/** A passage, now and then with something done to one of its words. */
function passage(n: number, chance: Chance): Part {
  const element = oneOf(['div', 'p', 'span'], chance);
  const words = passageText(n).split(' ');
  if (chance(5) > 0) {
    return { html: `<${element} data-p>${words.join(' ')}</${element}>`, built: `${words[0]}` };
  }
  const { name, before, after } = oneOf(wordWrappers, chance);
  const [first, second, third] = words;
  return {
    html: `<${element} data-p>${first} ${before}${second}${after} ${third}</${element}>`,
    built: `${first} with ${name}`,
  };
}

/** Puts a wrapper around some of the parts that stand beside each other. */
function wrapSome(parts: readonly Part[], wrapper: Wrapper, chance: Chance): readonly Part[] {
  const from = chance(parts.length);
  const to = from + 1 + chance(parts.length - from);
  const content = parts.slice(from, to);
  const { name, before, after } = wrapper;
  const wrapped = {
    html: `${before}${content.map((part) => part.html).join('\n')}${after}`,
    built: `${name} { ${content.map((part) => part.built).join(' | ')} }`,
  };
  return [...parts.slice(0, from), wrapped, ...parts.slice(to)];
}

function anyWrapper(chance: Chance): Wrapper {
  let left = chance(100);
  for (const [kind, share] of Object.entries(kinds)) {
    left -= share;
    if (left < 0) {
      return oneOf(wrappers[kind as keyof typeof kinds], chance);
    }
  }
  throw new Error('The kinds of wrappers do not make a hundred.');
}

function oneOf<Item>(items: readonly Item[], chance: Chance): Item {
  return items[chance(items.length)] as Item;
}

/** A whole number from 0, below `end`. */
type Chance = (end: number) => number;

/** Mulberry32, begun at a place of its own for every seed and number. */
function chanceOf(seed: number, n: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return (end) => Math.floor(next() * end);
}

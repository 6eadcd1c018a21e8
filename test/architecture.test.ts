import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './architecture-rules.ts';
import { readSource, sourceFile } from './import-graph.ts';

const source = readSource(['src', 'popup', 'options']);

describe('the house', () => {
  it('keeps every rule', () => {
    expect(source.size).toBeGreaterThan(50);
    expect(faultsOf(source)).toEqual([]);
  });

  it('says every message that it has, and has no other', () => {
    const names = Object.keys(JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')));
    const manifest = readFileSync('manifest.json', 'utf8');
    const texts = [...source.values()].map(({ text }) => text).join('\n');
    const composed = [...texts.matchAll(/words\(`(\w+_)\$\{/g)].map(([, start = '']) => start);
    const unused = names.filter(
      (name) =>
        !texts.includes(`'${name}'`) &&
        !manifest.includes(`__MSG_${name}__`) &&
        !composed.some((start) => name.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});

const planted: readonly (readonly [fault: string, file: string, text: string])[] = [
  ['an arrow reversed', 'src/core/a.ts', "import { x } from '../store/change.ts';"],
  ['a sibling imported', 'src/quotes/a.ts', "import { x } from '../protocol/calls.ts';"],
  ['popup and options sharing', 'popup/a.tsx', "import { x } from '../options/options.tsx';"],
  ['content knowing a site', 'src/content/a.ts', "import { x } from '../adapters/any-page.ts';"],
  [
    'background writing issues',
    'src/background/a.ts',
    "import { x } from '../templates/engine.ts';",
  ],
  [
    'a page function taken elsewhere',
    'src/store/a.ts',
    "import x from '../content/toast.ts?page';",
  ],
  ['a second importer of idb', 'src/ui/a.ts', "import { openDB } from 'idb';"],
  [
    'a second importer of the browser',
    'popup/a.ts',
    "import browser from 'webextension-polyfill';",
  ],
  [
    'a second door to text fragments',
    'src/content/make-fragment.ts',
    "import { x } from 'text-fragments-polyfill';",
  ],
  ['a second approximation', 'src/content/a.ts', "import search from 'approx-string-match';"],
  ['a lazy import against the arrows', 'src/core/a.ts', "await import('../ui/notice.tsx');"],
  ['a clock in core', 'src/core/a.ts', 'export const now = () => new Date();'],
  ['chance in core', 'src/core/a.ts', 'export const id = () => crypto.randomUUID();'],
  ['a second writer', 'src/store/clips.ts', "db.transaction('clips', 'readwrite');"],
  ['a shortcut past the door', 'src/store/clips.ts', "(await database()).put('clips', clip);"],
  ['a message elsewhere', 'popup/a.ts', 'browser.runtime.sendMessage({});'],
  ['a request', 'src/background/a.ts', 'const page = await fetch(clip.url);'],
  [
    'a check of links elsewhere',
    'popup/a.ts',
    "import { x } from '../src/platform/fenced-fetch.ts';",
  ],
  ['foreign HTML', 'popup/a.tsx', 'element.innerHTML = quote.html;'],
  ['a string in the source', 'popup/a.tsx', 'const a = <p>Saved to the issue</p>;'],
  ['a drawer', 'src/core/utils.ts', ''],
];

describe('a fault is found', () => {
  it.each(planted)('%s', (_, file, text) => {
    expect(faultsOf(new Map([[file, sourceFile(file, text)]]))).toHaveLength(1);
  });
});

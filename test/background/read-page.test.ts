import { describe, expect, it } from 'vitest';
import { lookAgain, lookAtPage, readPage } from '../../src/background/read-page.ts';
import type { Scene } from '../../src/core/scene.ts';
import type { ReadRequest, WordsRequest } from '../../src/protocol/snapshot.ts';
import { emptyScene } from '../sample.ts';

/** A page that notes what it is asked for, and has the same words for every text. */
function pageThat(metas: Readonly<Record<string, string>>, selected: 'ranges' | null) {
  const reads: ReadRequest[] = [];
  let held: string[] = [];
  let url = 'https://example.org/tides';
  return {
    reads,
    /** Another document takes its place, at an address. */
    goesTo(address: string) {
      held = [];
      url = address;
    },
    /** The same document calls itself by another address. */
    callsItself(address: string) {
      url = address;
    },
    async read(request: ReadRequest) {
      reads.push(request);
      held.push(request.reading);
      const scene: Scene | null = selected || request.texts.length > 0 ? emptyScene : null;
      const rows = Object.entries(metas).map(([name, content]) => [content, '', name, '']);
      return {
        url,
        title: 'Tides',
        probed: { metas: rows },
        view: null,
        scene,
        selected,
      };
    },
    async words(request: WordsRequest) {
      if ('letters' in request) return held.includes(request.reading) ? [] : null;
      const texts = (reads.at(-1)?.texts ?? []).map(() => [[['t', 'Words', false]]]);
      return {
        ranges: [],
        before: [],
        after: [],
        isTyped: false,
        texts,
        leftOut: { characters: 0, why: [] },
      };
    },
  };
}

describe('a page that does not say who wrote it', () => {
  it('is looked at for its heading and byline once more', async () => {
    const page = pageThat({}, null);
    const snapshot = await readPage(page);
    expect(page.reads).toHaveLength(2);
    expect(snapshot).toMatchObject({ texts: { heading: ['Words'], authors: ['Words'] } });
  });

  it('is known as far as it says itself before that', async () => {
    const page = pageThat({}, null);
    const look = await lookAtPage(page);
    expect(page.reads).toHaveLength(1);
    expect(look).toMatchObject({ snapshot: { title: 'Tides', texts: {} } });
  });

  it.each([
    ['another page took its place', 'goesTo', 'https://example.org/ebb'],
    ['it was loaded anew', 'goesTo', 'https://example.org/tides'],
    ['it goes by another address', 'callsItself', 'https://example.org/ebb'],
  ] as const)('is not looked at where %s', async (_, way, address) => {
    const page = pageThat({}, null);
    const look = await lookAtPage(page);
    if (look === null || look === 'nothing') throw new Error('it was not read');
    expect(await lookAgain(page, look)).toMatchObject({ texts: { heading: ['Words'] } });
    page[way](address);
    expect(await lookAgain(page, look)).toBeNull();
  });
});

describe('a page that says who wrote it, what it is called and when it was written', () => {
  it('is looked at no more', async () => {
    const metas = { author: 'Mira Okafor', 'og:title': 'Tides', date: '2026-11-23' };
    const page = pageThat(metas, 'ranges');
    const snapshot = await readPage(page);
    expect(page.reads).toHaveLength(1);
    expect(snapshot).toMatchObject({ texts: {} });
  });
});

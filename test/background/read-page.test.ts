import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/background/read-page.ts';
import type { Scene } from '../../src/core/scene.ts';
import type { ReadRequest, WordsRequest } from '../../src/protocol/snapshot.ts';
import { emptyScene } from '../sample.ts';

/** A page that notes what it is asked for, and has the same words for every text. */
function pageThat(metas: Readonly<Record<string, string>>, selected: 'ranges' | null) {
  const reads: ReadRequest[] = [];
  return {
    reads,
    async read(request: ReadRequest) {
      reads.push(request);
      const scene: Scene | null = selected || request.texts.length > 0 ? emptyScene : null;
      const rows = Object.entries(metas).map(([name, content]) => [content, '', name, '']);
      return {
        url: 'https://example.org/tides',
        title: 'Tides',
        probed: { metas: rows },
        view: null,
        scene,
        selected,
      };
    },
    async words(_: WordsRequest) {
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
    const known: unknown[] = [];
    await readPage(pageThat({}, null), (snapshot) => known.push(snapshot));
    expect(known).toMatchObject([{ title: 'Tides', texts: {} }]);
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

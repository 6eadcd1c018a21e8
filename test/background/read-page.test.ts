import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/background/read-page.ts';
import type { Scene } from '../../src/core/scene.ts';
import type { ReadRequest, WordsRequest } from '../../src/protocol/snapshot.ts';
import { emptyScene } from '../sample.ts';

/** A page that notes what it is asked for, and has the same words for every text. */
function pageThat(metas: Readonly<Record<string, string>>, selected: 'ranges' | null) {
  const reads: ReadRequest[] = [];
  const asked: WordsRequest[] = [];
  return {
    reads,
    asked,
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
    async words(request: WordsRequest) {
      asked.push(request);
      const texts = 'texts' in request ? request.texts.map(() => [[['t', 'Words', false]]]) : [];
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

  it('is looked at for both with the selection, at one time', async () => {
    const page = pageThat({}, 'ranges');
    const snapshot = await readPage(page);
    expect(page.reads).toHaveLength(1);
    expect(page.asked).toMatchObject([{ texts: [0, 1, 2, 3, 4] }]);
    expect(snapshot).toMatchObject({ texts: { heading: ['Words'], authors: ['Words'] } });
  });
});

describe('a page that says who wrote it', () => {
  it('keeps its heading and byline, though they were looked at with the selection', async () => {
    const metas = { author: 'Mira Okafor', 'og:title': 'Tides', date: '2026-11-23' };
    const page = pageThat(metas, 'ranges');
    const snapshot = await readPage(page);
    expect(page.reads).toHaveLength(1);
    expect(page.asked).toMatchObject([{ texts: [] }]);
    expect(snapshot).toMatchObject({ texts: {} });
  });
});

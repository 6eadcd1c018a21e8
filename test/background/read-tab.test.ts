import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lookAtTab, readTab } from '../../src/background/read-tab.ts';
import type { ReadRequest, WordsRequest } from '../../src/protocol/snapshot.ts';
import { emptyScene } from '../sample.ts';

const page = vi.hoisted(() => ({ run: vi.fn() }));

vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    scripting: {
      executeScript: async ({ args: [request] }: { readonly args: readonly [unknown] }) => [
        { result: await page.run(request) },
      ],
    },
    tabs: { get: async () => ({ url: 'https://example.org/tides', title: 'The tab' }) },
  },
}));

/** How the page answers our scripts, as often as it is told. */
let second: () => unknown;

beforeEach(() => {
  second = () => read({ scene: emptyScene });
  page.run.mockImplementation((request: ReadRequest | WordsRequest) => {
    if ('letters' in request) return [];
    if ('stretches' in request) return words;
    return request.texts.length > 0 ? second() : read({});
  });
});

function read(part: object): object {
  const url = 'https://example.org/tides';
  return { url, title: '', probed: {}, view: null, scene: null, selected: null, ...part };
}

const words = {
  ranges: [],
  before: [],
  after: [],
  isTyped: false,
  texts: [[[['t', 'Tides', false]]]],
  leftOut: { characters: 0, why: [] },
};

describe('a page that does not say what it is called', () => {
  it('goes by its tab, until it is looked at once more', async () => {
    const { capture, more } = await lookAtTab(1);
    expect(page.run).toHaveBeenCalledTimes(1);
    expect(capture).toMatchObject({ title: 'The tab', readFrom: 'page' });
    expect(await more?.(1_000)).toMatchObject({ title: 'Tides' });
  });

  it('keeps the title of its tab where it prints none', async () => {
    second = () => read({});
    const { more } = await lookAtTab(1);
    expect(await more?.(1_000)).toMatchObject({ title: 'The tab' });
  });

  it.each([
    ['says nothing', () => null],
    ['is gone', () => Promise.reject(new Error('No tab with id: 1'))],
    ['does not answer', () => new Promise(() => undefined)],
  ])('gives nothing more where it %s', async (_, answer) => {
    second = answer;
    const { more } = await lookAtTab(1);
    expect(await more?.(20)).toBeNull();
  });

  it('is read with all it prints where that is waited for', async () => {
    expect(await readTab(1)).toMatchObject({ title: 'Tides' });
    second = () => null;
    expect(await readTab(1)).toMatchObject({ title: 'The tab', readFrom: 'page' });
  });
});

it('a page that says enough is not looked at again', async () => {
  const metas = [
    ['Tides', '', 'og:title', ''],
    ['Mira Okafor', '', 'author', ''],
    ['2026-11-01', '', 'date', ''],
  ];
  page.run.mockResolvedValue(read({ title: 'Tides', probed: { metas } }));
  expect(await lookAtTab(1)).toMatchObject({ capture: { title: 'Tides' }, more: null });
});

it('a tab that refuses is known by what the browser says of it', async () => {
  page.run.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
  expect(await lookAtTab(1)).toMatchObject({ capture: { unread: 'refused' }, more: null });
});

import { describe, expect, it } from 'vitest';
import { type OpenTab, tabRows } from '../../src/core/tab-rows.ts';

function tab(id: number, part: Partial<OpenTab> = {}): OpenTab {
  return {
    id,
    title: `Tab ${id}`,
    url: `https://www.example.org/${id}`,
    isSelected: true,
    ...part,
  };
}

function rows(tabs: readonly OpenTab[], known: Readonly<Record<string, 'same' | 'used'>> = {}) {
  return tabRows(tabs, (url) => known[url] ?? null);
}

describe('the tabs to choose from', () => {
  it('are those selected, all ticked', () => {
    const listed = rows([tab(1), tab(2, { isSelected: false }), tab(3)]);
    expect(listed.map(({ tab: { id }, ticked }) => [id, ticked])).toEqual([
      [1, true],
      [3, true],
    ]);
    expect(listed[0]?.host).toBe('example.org');
  });

  it('are all of the window, none ticked, where no more than one is selected', () => {
    const listed = rows([tab(1), tab(2, { isSelected: false })]);
    expect(listed.map(({ ticked }) => ticked)).toEqual([false, false]);
  });

  it('are one, not ticked, where the window has no other', () => {
    expect(rows([tab(1)])).toMatchObject([{ ticked: false }]);
  });

  it('are none where there are none', () => {
    expect(rows([])).toEqual([]);
  });
});

describe('a selected tab is not ticked', () => {
  it.each(['same', 'used'] as const)('whose page is clipped already (%s)', (standing) => {
    const listed = rows([tab(1), tab(2)], { 'https://www.example.org/2': standing });
    expect(listed[1]).toMatchObject({ standing, ticked: false });
  });

  it('that shows the page of one further up', () => {
    const listed = rows([tab(1), tab(2, { url: 'http://example.org/1/?utm_source=x#top' })]);
    expect(listed.map(({ standing }) => standing)).toEqual(['new', 'twice']);
    expect(listed[1]?.ticked).toBe(false);
  });

  it.each(['', 'about:config', 'file:///tmp/x.html', 'chrome://version/'])(
    'without an address that readers could open (%s)',
    (url) => {
      expect(rows([tab(1), tab(2, { url })])[1]).toMatchObject({
        host: '',
        standing: 'noAddress',
        ticked: false,
      });
    },
  );
});

import { describe, expect, it } from 'vitest';
import { tabAlone } from '../../src/adapters/tab-alone.ts';
import { captureOf } from '../sample.ts';

describe('a page that could not be read', () => {
  it('is clipped by the title and the address of its tab, and says why', () => {
    const tab = { url: 'https://www.example.org/tides', title: 'Tides' };
    expect(tabAlone(tab, 'tab', 'timedOut')).toEqual(
      captureOf({
        ...tab,
        site: 'example.org',
        lang: '',
        readFrom: 'tab',
        unread: 'timedOut',
      }),
    );
  });

  it('in reader view goes by the address of the page itself', () => {
    const url = 'about:reader?url=https%3A%2F%2Fexample.org%2Ftides';
    expect(tabAlone({ url, title: '' }, 'tab', 'refused').url).toBe('https://example.org/tides');
  });

  it('that is no web page keeps the address it has', () => {
    const alone = tabAlone({ url: 'about:config', title: 'Settings' }, 'tab', 'refused');
    expect(alone).toMatchObject({ url: 'about:config', site: '' });
  });

  it('never carries on a password, half a character or an endless title', () => {
    const tab = { url: 'https://ines:pw@example.org/', title: `\ud83c${'x'.repeat(5_000)}` };
    const alone = tabAlone(tab, 'link', null);
    expect(alone.url).toBe('https://example.org/');
    expect(alone.title).toBe(`\ufffd${'x'.repeat(1_999)}`);
  });
});

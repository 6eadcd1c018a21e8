import { describe, expect, it } from 'vitest';
import { hostOf, tabAddress, webAddress } from '../../src/core/address.ts';

describe('a web address', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,<p>tides',
    'about:blank',
    'file:///home/ines/tides.html',
    'chrome-extension://abc/popup.html',
    'mailto:ines@example.org',
    '/tides',
    'tides.html',
    '//example.org/tides',
    'https://',
    '',
  ])('is not %j', (text) => {
    expect(webAddress(text)).toBeNull();
  });

  it('is spelled as the URL Standard spells it', () => {
    expect(webAddress(' HTTPS://Example.ORG:443/a b ')).toBe('https://example.org/a%20b');
  });

  it('never carries a name and a password on', () => {
    expect(webAddress('https://ines:secret@example.org/tides')).toBe('https://example.org/tides');
  });

  it('keeps its query and fragment', () => {
    expect(webAddress('http://example.org/?q=1#low')).toBe('http://example.org/?q=1#low');
  });
});

describe('the address of a tab', () => {
  it('is that of the page whose source it shows', () => {
    expect(tabAddress('view-source:https://example.org/?a=1#b')).toBe('https://example.org/?a=1#b');
  });

  it('is that of the page in reader view', () => {
    const tab = 'about:reader?url=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D2&theme=dark';
    expect(tabAddress(tab)).toBe('https://example.org/?a=1&b=2');
  });

  it('is shown as it stands where the browser escaped it badly', () => {
    expect(tabAddress('about:reader?url=https://example.org/100%')).toBe(
      'https://example.org/100%',
    );
  });

  it.each(['https://example.org/', 'about:blank', ''])('%j is left alone', (tab) => {
    expect(tabAddress(tab)).toBe(tab);
  });
});

describe('the host people say', () => {
  it.each([
    ['https://www.example.org/tides', 'example.org'],
    ['https://news.example.org:8443/', 'news.example.org'],
    ['about:blank', ''],
    ['tides', ''],
  ])('of %j is %j', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});

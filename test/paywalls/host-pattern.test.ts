import { describe, expect, it } from 'vitest';
import { hostPattern, isMeant } from '../../src/paywalls/host-pattern.ts';

const post = 'low-tide-9f3a1c77b2de';

describe('the pattern of a rule', () => {
  it.each([
    ['example.org', 'example.org'],
    [' WWW.Example.org ', 'example.org'],
    ['*.example.org', 'example.org'],
    ['港.example', 'xn--j6w.example'],
    ['Medium', 'medium'],
    ['*', '*'],
  ])('%j is read as %j', (typed, pattern) => {
    expect(hostPattern(typed)).toBe(pattern);
  });

  it.each([
    '',
    'example',
    'https://example.org',
    'example.org/news',
    'example.org:8080',
    'me@example.org',
    'two hosts.org',
    'example..org',
    '.org',
    '**',
    'exam*ple.org',
    'example.org?a',
  ])('%j is none, and means no address', (typed) => {
    expect(hostPattern(typed)).toBe(null);
    expect(isMeant(typed, 'https://example.org/news')).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    ['example.org', 'https://example.org/', true],
    ['example.org', 'https://news.example.org/a', true],
    ['www.example.org', 'https://example.org/', true],
    ['example.org', 'https://notexample.org/', false],
    ['example.org', 'https://example.org.evil.example/', false],
    ['example.org', 'https://evil.example/example.org', false],
    ['港.example', 'https://港.example/', true],
    ['medium', 'https://medium.com/@mira', true],
    ['medium', `https://harbours.example/${post}`, true],
    ['medium', `https://towardsdatascience.com/${post}`, false],
    ['medium', 'https://harbours.example/about', false],
    ['medium', 'https://notmedium.com/', false],
    ['*', 'https://anything.example/', true],
    ['*', 'no address', true],
    ['example.org', 'no address', false],
  ])('that %s means: %s (%s)', (pattern, address, is) => {
    expect(isMeant(pattern, address)).toBe(is);
  });
});

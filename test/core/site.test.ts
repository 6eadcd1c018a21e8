import { describe, expect, it } from 'vitest';
import { isAt } from '../../src/core/site.ts';

describe('a host', () => {
  it.each([
    ['example.org', 'example.org'],
    ['news.example.org', 'example.org'],
    ['google.com', 'google.*'],
    ['www.google.co.uk', 'google.*'],
    ['www.google.com.au', 'google.*'],
    ['www.google.de', 'google.*'],
  ])('%s is at %s', (host, site) => {
    expect(isAt(host, ['elsewhere.org', site])).toBe(true);
  });

  it.each([
    ['netflix.com', 'x.com'],
    ['example.org', 'news.example.org'],
    ['notgoogle.com', 'google.*'],
    ['google.example.org', 'google.*'],
    ['google.com.example.org', 'google.*'],
    ['', 'example.org'],
  ])('%s is not at %s', (host, site) => {
    expect(isAt(host, [site])).toBe(false);
  });
});

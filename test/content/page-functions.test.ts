import { expect, it } from 'vitest';
import readLink from '../../src/content/read-link.ts?page';
import readPage from '../../src/content/read-page.ts?page';
import showToast from '../../src/content/toast.ts?page';

const scripts = { readPage, readLink, showToast };

it('what goes into a page to read it is at most 8 kB', () => {
  expect(readPage.toString().length).toBeLessThanOrEqual(8 * 1024);
});

it.each(Object.entries(scripts))('%s stands alone: it imports nothing', (_, script) => {
  const text = script.toString();
  expect(text.startsWith('function')).toBe(true);
  expect(text).not.toMatch(/\bimport\b|\brequire\(|\bexport\b/);
});

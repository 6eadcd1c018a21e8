import { expect, it } from 'vitest';
import { bundle } from '../../build/bundle.ts';
import findQuotes from '../../src/content/find-quotes.ts?page';
import makeFragment from '../../src/content/make-fragment.ts?page';
import readLink from '../../src/content/read-link.ts?page';
import readPage from '../../src/content/read-page.ts?page';
import readWords from '../../src/content/read-words.ts?page';
import showToast from '../../src/content/toast.ts?page';

const scripts = { readPage, readWords, readLink, showToast, findQuotes, makeFragment };

it('what goes into a page to read it, with what is selected, is at most 16 kB', async () => {
  const both = ['read-page', 'read-words'].map((name) => bundle(`src/content/${name}.ts`));
  const bytes = (await Promise.all(both)).reduce((sum, { code }) => sum + code.length, 0);
  expect(bytes).toBeLessThanOrEqual(16 * 1024);
});

it.each(Object.entries(scripts))('%s stands alone: it imports nothing', (_, script) => {
  const text = script.toString();
  expect(text.startsWith('function')).toBe(true);
  expect(text).not.toMatch(/\bimport\b|\brequire\(|\bexport\b/);
});

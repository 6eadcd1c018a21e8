import { expect, it } from 'vitest';
import { languageTag } from '../../src/core/language-tag.ts';

it.each([
  ['', ''],
  [' EN ', 'en'],
  ['pt_br', 'pt-BR'],
  ['zh-hant', 'zh-Hant'],
  ['e', null],
  ['English, mostly', null],
])('the language %j is %j', (text, tag) => {
  expect(languageTag(text)).toBe(tag);
});

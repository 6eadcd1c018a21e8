import { expect, it } from 'vitest';
import { plainProse } from '../../src/core/plain-prose.ts';

it.each([
  ['so *very* **low**', 'so very low'],
  ['[now out](clip:3f-2a#author), :aside[so low!]', 'now out, so low!'],
  [':quote[\\[t\\]he low]{#q1 clip="3f"} in :issue[TJ3]', 'the low in TJ3'],
  ['at 10:30', 'at 10:30'],
])('%j is spoken of as %j', (markdown, plain) => {
  expect(plainProse(markdown)).toBe(plain);
});

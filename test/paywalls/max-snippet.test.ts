import { describe, expect, it } from 'vitest';
import { maxSnippetOf } from '../../src/paywalls/max-snippet.ts';

const page = (...said: readonly (readonly [name: string, content: string])[]) => ({
  metas: said.map(([name, content]) => ({ name, content })),
});

describe('how much of a page may be quoted, as it says', () => {
  it.each([
    [[['robots', 'index, follow, max-snippet:140, max-image-preview:large']], 140],
    [[['robots', 'noarchive, NOSNIPPET']], 0],
    [[['robots', 'max-snippet: 70']], 70],
    [
      [
        ['robots', 'max-snippet:160'],
        ['googlebot', 'max-snippet:70'],
      ],
      70,
    ],
    [
      [
        ['robots', 'max-snippet:-1'],
        ['googlebot', 'max-snippet:200'],
      ],
      200,
    ],
  ] as const)('%j is %i characters', (said, limit) => {
    expect(maxSnippetOf(page(...said))).toBe(limit);
  });

  it.each([
    [[]],
    [[['robots', 'index, max-snippet:-1']]],
    [[['robots', 'none']]],
    [[['robots', 'max-snippet:many']]],
    [[['bingbot', 'nosnippet']]],
    [[['description', 'nosnippet']]],
  ] as const)('%j is no limit', (said) => {
    expect(maxSnippetOf(page(...said))).toBeNull();
  });
});

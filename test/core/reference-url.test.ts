import { describe, expect, it } from 'vitest';
import { referenceUrl } from '../../src/core/reference-url.ts';

const said = `1-17 https://old.example/tides/{number}
18- https://new.example/{label}.md`;

describe('a reference', () => {
  it.each([
    [said, 1, 'https://old.example/tides/1'],
    [said, 17, 'https://old.example/tides/17'],
    [said, 18, 'https://new.example/TT18.md'],
    [said, 400, 'https://new.example/TT400.md'],
    ['5 – 6 https://a.example/', 4, null],
    ['5 – 6 https://a.example/', 6, 'https://a.example/'],
    ['https://a.example/{label}', 9, 'https://a.example/TT9'],
    ['', 9, null],
    ['javascript:alert({number})', 9, null],
    ['1- not an address', 9, null],
  ])('by %j leads from %i to %j', (by, number, url) => {
    expect(referenceUrl(by, number, `TT${number}`)).toBe(url);
  });
});

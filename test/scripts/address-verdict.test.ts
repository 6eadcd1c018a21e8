import { describe, expect, it } from 'vitest';
import { addressVerdict } from '../../scripts/corpus/address-verdict.ts';

describe('an address held against those that are right', () => {
  it('may differ in scheme, www., a slash at the end, the fragment and how it is escaped', () => {
    const expected = ['https://owls.example/posts/caf%C3%A9/?b=2&a=1'];
    expect(addressVerdict('http://www.owls.example/posts/café?a=1&b=2#top', expected)).toBe(
      'exact',
    );
  });

  it('may be any of them', () => {
    const expected = ['https://owls.example/p/1', 'https://owls.example/posts/owls'];
    expect(addressVerdict('https://owls.example/posts/owls', expected)).toBe('exact');
  });

  it('has no parameter more', () => {
    const expected = ['https://owls.example/p/1'];
    expect(addressVerdict('https://owls.example/p/1?utm_source=x', expected)).toBe('wrong');
    expect(addressVerdict('', expected)).toBe('missing');
  });
});

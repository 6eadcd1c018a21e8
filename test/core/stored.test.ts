import { describe, expect, it } from 'vitest';
import { correct, found, printed } from '../../src/core/stored.ts';

describe('a value that was found', () => {
  it('stands beside what it is corrected to, which is printed', () => {
    const site = correct(found('The Quay'), 'Quay Magazine');
    expect(site).toEqual({ found: 'The Quay', corrected: 'Quay Magazine' });
    expect(printed(site)).toBe('Quay Magazine');
  });

  it('can be corrected to a blank one', () => {
    expect(printed(correct(found('The Quay'), ''))).toBe('');
    expect(printed(correct(found(['[video]']), []))).toEqual([]);
  });

  it('is corrected no more where it is given again', () => {
    expect(correct({ found: ['a', 'b'], corrected: ['b'] }, ['a', 'b'])).toEqual(found(['a', 'b']));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, extended, nothingSelected, stillThere, toggled } from '../../popup/selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];

function ids({ ids: selected }: { readonly ids: ReadonlySet<string> }): string {
  return order.filter((id) => selected.has(id)).join('');
}

describe('a selection', () => {
  it('takes one in and out again', () => {
    const one = toggled(nothingSelected, 'b');
    expect(ids(one)).toBe('b');
    expect(ids(toggled(one, 'd'))).toBe('bd');
    expect(ids(toggled(one, 'b'))).toBe('');
  });

  it('is drawn from its anchor, down and up', () => {
    const down = extended(nothingSelected, order, 'b', 'c');
    expect(ids(down)).toBe('bc');
    expect(ids(extended(down, order, 'c', 'd'))).toBe('bcd');
    expect(ids(extended(down, order, 'c', 'a'))).toBe('ab');
  });

  it('begins anew where the anchor is gone', () => {
    expect(ids(extended({ ids: new Set(), anchor: 'z' }, order, 'd', 'e'))).toBe('de');
  });

  it('of all is drawn on from where the focus is', () => {
    const all = allOf(order, 'c');
    expect(ids(all)).toBe('abcde');
    expect(ids(extended(all, order, 'c', 'd'))).toBe('cd');
  });

  it('drops what is gone, and is the same where nothing is', () => {
    const some = extended(nothingSelected, order, 'b', 'd');
    expect(stillThere(some, order)).toBe(some);
    expect(ids(stillThere(some, ['a', 'b', 'e']))).toBe('b');
  });

  it('is a run of rows without a gap, whatever is extended', () => {
    const one = fc.constantFrom(...order);
    fc.assert(
      fc.property(one, fc.array(one, { minLength: 1 }), (from, steps) => {
        const last = steps.reduce(
          (selection, to) => extended(selection, order, from, to),
          nothingSelected,
        );
        expect(order.join('')).toContain(ids(last));
        expect(ids(last)).toContain(from);
        expect(ids(last)).toContain(steps.at(-1));
      }),
    );
  });
});

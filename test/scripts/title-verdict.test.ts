import { describe, expect, it } from 'vitest';
import { titleVerdict } from '../../scripts/corpus/title-verdict.ts';

const verdict = (got: string, expected: string, sites: readonly string[] = []) =>
  titleVerdict(got, expected, sites);

describe('a title held against its label', () => {
  it('is exact whichever blanks and quotation marks it has', () => {
    expect(verdict('The\u00a0“owl”  and  it’s tree', 'The "owl" and it\'s tree ')).toBe('exact');
    expect(verdict('Helikopter\u00adlandeplatz', 'Helikopterlandeplatz')).toBe('exact');
  });

  it('is loose in another case, with other punctuation or nearly the same words', () => {
    expect(verdict('Owls at night', 'Owls at Night!')).toBe('loose');
    expect(verdict('How we built a small owl', 'How we built the small owl')).toBe('loose');
  });

  it('is loose where one stands within the other and is more than a word or two', () => {
    expect(verdict('Owls at night', 'Owls at night · Issue 56 · owlery')).toBe('loose');
    expect(verdict('宇航员在太空中喝酒会怎么样', '宇航员在太空中喝酒会怎么样？ _光明网')).toBe(
      'loose',
    );
    expect(verdict('Owls', 'Owls and where they sleep')).toBe('wrong');
  });

  it('is loose where only the name of the site is off or on', () => {
    expect(verdict('Simulators', 'Simulators — LessWrong', ['lesswrong'])).toBe('loose');
    expect(verdict('LessWrong', 'Simulators — LessWrong', ['lesswrong'])).toBe('wrong');
  });

  it('is loose where it stands whole beside something else', () => {
    expect(verdict('New Zealand - Wikipedia', 'New Zealand')).toBe('loose');
    expect(verdict('New Zealand', 'New Zealand - Its birds')).toBe('wrong');
  });

  it('is missing where nothing is said, and wrong where it is something else', () => {
    expect(verdict(' ', 'Owls at night')).toBe('missing');
    expect(verdict('Sign in', 'Owls at night')).toBe('wrong');
  });
});

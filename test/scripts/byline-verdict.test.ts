import { describe, expect, it } from 'vitest';
import { bylineVerdict } from '../../scripts/corpus/byline-verdict.ts';
import { namesInByline } from '../../scripts/corpus/names-in-byline.ts';

const names = (byline: string) => [...namesInByline(byline)];

describe('the names in a byline', () => {
  it('are set apart by commas, semicolons and words', () => {
    expect(names('Ada Lee, Bo Ruiz and Cy Ng; Di Ek und El Fo')).toEqual([
      'ada lee',
      'bo ruiz',
      'cy ng',
      'di ek',
      'el fo',
    ]);
  });

  it('come without what stands before them, behind them or in brackets', () => {
    expect(names('By Ada Lee, Senior Writer')).toEqual(['ada lee']);
    expect(names('Par Ada Lée (avec Bo Ruiz)')).toEqual(['ada lee']);
    expect(names('Written by Ada Lee\n   Edited by Bo Ruiz')).toEqual(['ada lee', 'bo ruiz']);
    expect(names('著者：後藤大地')).toEqual(['後藤大地']);
  });

  it('are one, whichever of a name comes first', () => {
    expect(names('Lee, Ada')).toEqual(names('Ada Lee'));
    expect(names('Jong, Michiel de')).toEqual(names('Michiel de Jong'));
    expect(names('Lee, Ada; Ruiz, Bo')).toEqual(names('Ada Lee; Bo Ruiz'));
  });

  it('stay two where both are whole', () => {
    expect(names('Stella Kim, Jennifer Jett')).toHaveLength(2);
  });
});

describe('a byline held against its label', () => {
  it('is exact with the same names in whatever order, said twice or not', () => {
    expect(bylineVerdict('Bo Ruiz; Ada Lee; Ada Lee', 'By Ada Lee and BO RUIZ')).toBe('exact');
  });

  it('is loose with one name in common, or with one that is a part of another', () => {
    expect(bylineVerdict('Ada Lee', 'Ada Lee, Bo Ruiz')).toBe('loose');
    expect(bylineVerdict('BBC', 'BBC News')).toBe('loose');
    expect(bylineVerdict('Ada Lee', 'Ada Lee New York Times ,May 3, 2016, 2:58 p.m.')).toBe(
      'loose',
    );
  });

  it('is wrong with other names and missing with none', () => {
    expect(bylineVerdict('Follow Author', 'Ada Lee')).toBe('wrong');
    expect(bylineVerdict('https://owls.example/staff/ada-lee', 'Ada Lee')).toBe('wrong');
    expect(bylineVerdict('', 'Ada Lee')).toBe('missing');
  });
});

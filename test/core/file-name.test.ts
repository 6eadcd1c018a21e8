import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, issueFileName } from '../../src/core/file-name.ts';
import { draftOf } from '../sample.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('🌊'.repeat(60), 'é'.repeat(130), '. '.repeat(90), `${'x'.repeat(116)}. y`),
);

describe('the name of a file', () => {
  it.each([
    ['Tracking Tides TT18', 'Tracking Tides TT18.md'],
    ['Tides: low/high\\ebb*?', 'Tides low high ebb.md'],
    ['  ..hidden.. ', 'hidden.md'],
    ['Gezeiten für Ümläute', 'Gezeiten für Ümläute.md'],
    ['潮汐 通信', '潮汐 通信.md'],
    ['', 'issue.md'],
    ['???', 'issue.md'],
    ['CON', 'issue CON.md'],
    ['lpt1', 'issue lpt1.md'],
    ['confluence', 'confluence.md'],
  ])('%j becomes %j', (name, expected) => {
    expect(fileName(name, 'md')).toBe(expected);
  });

  it('is no device of Windows with an ending of its own', () => {
    expect(fileName('aux.h', 'md')).not.toMatch(/^aux\./i);
  });

  it('composes its letters', () => {
    expect(fileName('U\u0308ber', 'md')).toBe('\u00dcber.md');
  });

  it('has at most 120 bytes and keeps its ending', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('md', 'html', 'json'), (name, extension) => {
        const made = fileName(name, extension);
        expect(new TextEncoder().encode(made).length).toBeLessThanOrEqual(120);
        expect(made.endsWith(`.${extension}`)).toBe(true);
      }),
    );
  });

  it('holds nothing that parts a path, controls a terminal or turns the direction', () => {
    const trap = fc.constantFrom(...'/\\:*?"<>|\0\n\t\u007f\u0085\u061c\u200e\u202e\u2066');
    fc.assert(
      fc.property(fc.array(fc.oneof(trap, fc.string())), (parts) => {
        expect(fileName(parts.join(''), 'md')).not.toMatch(
          /[/\\:*?"<>|\p{Cc}\p{Bidi_Control}]|^[. ]/u,
        );
      }),
    );
  });
});

describe('the file of an issue', () => {
  it('is called by its label, or by its number while there is no tag', () => {
    expect(issueFileName(draftOf([]), 'md')).toBe('TT18.md');
    expect(issueFileName(draftOf([], { tag: '' }), 'md')).toBe('issue-18.md');
  });
});

import { describe, expect, it } from 'vitest';
import { leaks } from '../../scripts/corpus/leaks.ts';

const data =
  '{"articleBody": "The heron stood in the reeds until the last boat of the day had gone."}';
const body = 'The heron stood in the reeds until the last boat of the day had gone.';

describe('what comes out of scripts and data', () => {
  it('is told', () => {
    expect(
      leaks(`Words. ${data} More words.`, { unread: [data], read: 'Words. More words.' }),
    ).toEqual([data.replaceAll(' ', '')]);
  });

  it('is none where the page says the same words itself', () => {
    expect(leaks(body, { unread: [data], read: body })).toEqual([]);
  });

  it('is none where the page says them in several pieces', () => {
    const read =
      'The heron stood in the reeds\nunder the bridge\nuntil the last boat of the day had gone.';
    expect(leaks(body, { unread: [data], read })).toEqual([]);
  });

  it('is found wherever it begins', () => {
    for (let length = 0; length < 25; length += 1) {
      const text = `${'x'.repeat(length)}${data.slice(3)}`;
      expect(leaks(text, { unread: [`var a = ${data}`], read: 'Words.' })).toHaveLength(1);
    }
  });
});

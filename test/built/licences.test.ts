import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { libraries } from '../../build/licences.ts';

/** Licences that let a program of another licence ship the library, with their text along. */
const allowed = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  '0BSD',
  'CC0-1.0',
];

describe.each(['chrome', 'firefox'])('the build for %s', (target) => {
  const shipped = readFileSync(`dist/${target}/licences.txt`, 'utf8');

  it('holds the licence of every library', () => {
    const lacking = libraries().filter(({ name, version, licence, text }) => {
      const head = `${name} ${version} (${licence})`;
      return !shipped.includes(head) || !shipped.includes(text);
    });
    expect(lacking).toEqual([]);
  });
});

it('every library that ships may, and says so', () => {
  const faults = libraries().filter(
    ({ licence, text }) => !allowed.includes(licence) || text === '',
  );
  expect(faults.map(({ name, licence, text }) => [name, licence, text.length])).toEqual([]);
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';
import { readRules, writeRules } from '../../src/checks/rule-file.ts';
import { declarations } from '../../src/core/access.ts';
import { accessActions, type Rules, severities, usualRules } from '../../src/core/rules.ts';

const head = { format: 'cuttings-rules', version: 1 };
const read = (part: object) => readRules(JSON.stringify({ ...head, ...part }));

const word = fc.string({ maxLength: 40 });
const key = word.filter((one) => !['__proto__', 'prototype', 'constructor'].includes(one));
const anyRules: fc.Arbitrary<Rules> = fc.record({
  checks: fc.dictionary(key, fc.constantFrom(...severities)),
  options: fc.dictionary(key, word),
  access: fc.array(
    fc.record({
      host: word.filter((one) => one !== ''),
      declared: fc.subarray([...declarations]),
      action: fc.constantFrom(...accessActions),
      note: word,
    }),
  ),
  marks: fc.dictionary(key, word),
});

describe('a file of rules', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyRules, word, word, (rules, name, about) => {
        const file = readRules(writeRules({ name, about, rules }));
        expect(file).toEqual({ kind: 'rules', name, about, rules });
      }),
    );
  });

  it('leaves as usual what it does not name', () => {
    expect(read({})).toEqual({ kind: 'rules', name: '', about: '', rules: usualRules });
  });

  it('may have numbers for options', () => {
    expect(read({ options: { 'quote-limit.words': 80 } })).toMatchObject({
      rules: { options: { 'quote-limit.words': '80' } },
    });
  });

  it.each([
    ['no JSON', '{', ''],
    ['another file', JSON.stringify({ format: 'cuttings-backup', version: 1 }), 'format'],
    ['a later version', JSON.stringify({ ...head, version: 2 }), 'version'],
    ['a weight there is not', JSON.stringify({ ...head, checks: { a: 'heavy' } }), 'checks.a'],
    [
      'a rule without what is to be done',
      JSON.stringify({ ...head, access: [{ host: '*' }] }),
      'access.0.action',
    ],
    ['far too much', JSON.stringify({ ...head, about: 'a'.repeat(200_000) }), ''],
    ['too many names', JSON.stringify({ ...head, marks: manyNames() }), 'marks'],
  ])('is refused where it is %s, and says where', (_, file, at) => {
    expect(readRules(file)).toEqual({ kind: 'unread', at });
  });

  it('is documented: every check, every option, every word that may stand in it', () => {
    const told = readFileSync('docs/RULES.md', 'utf8');
    const names = [
      ...checks.map(({ id }) => id),
      ...checks.flatMap(({ id, options }) => options.map((one) => `${id}.${one.id}`)),
      ...severities,
      ...accessActions,
      ...declarations,
    ];
    expect(names.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
    for (const { id, severity } of checks) expect(told).toMatch(`\`${id}\` | ${severity} |`);
  });
});

function manyNames(): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`m${at}`, '']));
}

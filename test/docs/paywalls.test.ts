import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { usualMarks } from '../../src/core/access-marks.ts';
import { usualLimits } from '../../src/core/quote-limits.ts';
import { declaredProbes } from '../../src/paywalls/declared-probes.ts';
import { limits } from '../../src/protocol/snapshot.ts';

const path = (file: string) => new URL(`../../${file}`, import.meta.url);
const read = (file: string) => readFileSync(path(file), 'utf8');

const page = read('docs/PAYWALLS.md');
const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;

const files = [...page.matchAll(/`((?:src|test|scripts)\/[\w/.-]+|manifest\.json)`/g)].map(
  ([, file = '']) => file,
);

/** The rows of the table of how to check it: what it shows, and where. */
const rows = page
  .slice(page.indexOf('## How to check it'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| to see that'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, what = '', look = '', run = '']) => ({ what, look, run }));

describe('what is said in public of walls', () => {
  it('names only files that are there', () => {
    expect(files.length).toBeGreaterThan(25);
    expect(files.filter((file) => !existsSync(path(file)))).toEqual([]);
  });

  it.each(rows.map((row) => [row.what, row] as const))('that %s: has its test', (_, row) => {
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(row.look) ?? [];
    expect(read(file)).toContain(title);
  });

  it('names only commands that there are', () => {
    const named = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('quotes tests by their names where it speaks of them', () => {
    const quoted = [
      ...page.replace(/\s+/g, ' ').matchAll(/`(test\/[\w/.-]+)`(?:: | \()"([^"]+)"/g),
    ];
    expect(quoted.length).toBe(2);
    for (const [, file = '', title = ''] of quoted) expect(read(file)).toContain(title);
  });

  it('has the marks and the limits that there are', () => {
    for (const mark of Object.values(usualMarks)) expect(page).toContain(mark);
    const sentence = page.slice(page.indexOf('Quotes have limits')).split('\n\n')[0];
    for (const limit of Object.values(usualLimits)) expect(sentence).toContain(String(limit));
    expect(page).toContain(`${limits.script.toLocaleString('en')} characters`);
  });

  it('is right that of scripts besides JSON-LD a pattern says what is taken', () => {
    const taken = declaredProbes.filter(({ take }) => take.length === 0);
    expect(taken.filter((one) => !('match' in one))).toEqual([]);
    expect(taken.length).toBeGreaterThan(0);
  });
});

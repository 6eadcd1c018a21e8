import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const page = read('docs/RELIABILITY.md');

/** The rows of the table of what can fail: what fails, what is told, and the test. */
const rows = page
  .slice(page.indexOf('## What can fail'), page.indexOf('## What is made to fail'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what fails'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, what = '', told = '', , , test = '']) => ({ what, told, test }));

describe('the table of what can fail', () => {
  it.each(rows.map((row) => [row.what, row] as const))(
    '%s: has its sentence and its test',
    (_, row) => {
      const sentences = [...row.told.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '');
      expect(sentences.filter((name) => !(name in messages))).toEqual([]);
      expect(sentences.length > 0 || row.told.startsWith('nothing')).toBe(true);
      const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(row.test) ?? [];
      if (file === 'npm run faults') expect(read(`scripts/faults/${title}.ts`)).toContain(title);
      else expect(read(file)).toContain(title);
    },
  );

  it('has every failure there is a sentence for', () => {
    const all = Object.keys(messages).filter((name) => name.startsWith('failure_'));
    const told = rows.map(({ told }) => told).join(' ');
    expect(all.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
  });
});

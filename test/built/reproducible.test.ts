import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const elsewhere = mkdtempSync(join(tmpdir(), 'cuttings-build-'));
afterAll(() => rmSync(elsewhere, { recursive: true }));

it('a build in another folder gives the same bytes', () => {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' });
  for (const file of list.trim().split('\n'))
    cpSync(file, join(elsewhere, dirname(file), file.slice(file.lastIndexOf('/') + 1)), {
      recursive: true,
    });
  symlinkSync(resolve('node_modules'), join(elsewhere, 'node_modules'));
  execFileSync(resolve('node_modules/.bin/tsx'), ['scripts/build.ts'], { cwd: elsewhere });
  expect(hashes(join(elsewhere, 'dist'))).toEqual(hashes('dist'));
});

function hashes(folder: string): Readonly<Record<string, string>> {
  const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  expect(zips).toHaveLength(2);
  return Object.fromEntries(
    zips.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

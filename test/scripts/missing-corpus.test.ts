import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('skips a corpus that is not there, and says so', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-corpus-'));
  const json = join(folder, 'out.json');
  try {
    const program = ['--import', 'tsx', 'scripts/corpus/run.ts'];
    const args = [...program, join(folder, 'nowhere'), '--json', json];
    expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toMatch('skipped');
    expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual({ skipped: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 20_000);

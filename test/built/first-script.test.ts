import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { targets } from '../../build/browser-manifest.ts';

/** All scripts that a page runs before it shows anything: its own, and what they import at once. */
function firstScripts(folder: string, page: string): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  const read = (file: string): void => {
    if (found.has(file)) return;
    const code = readFileSync(file);
    found.set(file, code);
    const imports = String(code).matchAll(/(?:\bimport|\bfrom)\s*"(\.[^"]+\.js)"/g);
    for (const [, imported = ''] of imports) read(join(dirname(file), imported));
  };
  const html = readFileSync(join(folder, page), 'utf8');
  for (const [, script = ''] of html.matchAll(/<script[^>]* src="\/?([^"]+)"/g)) {
    read(join(folder, script));
  }
  return found;
}

it.each(targets)('the first script of the popup for %s is small', (target) => {
  const scripts = firstScripts(`dist/${target}`, 'popup/index.html');
  const bytes = [...scripts.values()].map((code) => gzipSync(code, { level: 9 }).byteLength);
  expect(scripts.size).toBeGreaterThan(1);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(62_500);
});

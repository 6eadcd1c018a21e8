import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { targets } from '../build/browser-manifest.ts';
import { zipFolder } from '../build/zip-folder.ts';

// What ships is the same wherever it is built, and under whatever program.
process.env.NODE_ENV = 'production';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

for (const target of targets) {
  await build({ mode: target, logLevel: 'warn' });
  const zip = `dist/cuttings-${version}-${target}.zip`;
  writeFileSync(zip, zipFolder(`dist/${target}`));
  console.log(`dist/${target} and ${zip}`);
}

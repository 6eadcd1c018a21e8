import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Two things that CRXJS may write and we do not ship: `web_accessible_resources`, which nothing
 * of ours needs and by which any page could ask the browser whether Cuttings is installed; and a
 * loader in front of the background, one more file that a starting worker would wait for.
 */
export function shippedManifest(): Plugin {
  let folder = '';
  return {
    name: 'cuttings:shipped-manifest',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => ship(folder),
    },
  };
}

function ship(folder: string): void {
  const file = join(folder, 'manifest.json');
  const { web_accessible_resources: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  const { service_worker: worker, scripts } = manifest.background;
  const loader = join(folder, worker ?? scripts[0]);
  const text = readFileSync(loader, 'utf8');
  const [, script] = /^import\s*'\.\/(assets\/[^']+)';?\s*$/.exec(text) ?? [];
  if (script === undefined) throw new Error(`${loader} is no longer a loader: ${text}`);
  rmSync(loader);
  // One file without imports needs no module loading, which costs a starting worker a few ms.
  if (/\b(?:import|export)\s*[{*'"]/.test(readFileSync(join(folder, script), 'utf8'))) {
    throw new Error(`${script} should stand alone`);
  }
  const background = worker === undefined ? { scripts: [script] } : { service_worker: script };
  const shipped = { ...manifest, background };
  writeFileSync(file, `${JSON.stringify(shipped, null, 2)}\n`);
}

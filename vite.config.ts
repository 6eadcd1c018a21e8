import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { browserManifest, type Target } from './build/browser-manifest.ts';
import { licences } from './build/licences.ts';
import { pageFunction } from './build/page-function.ts';
import { shippedManifest } from './build/shipped-manifest.ts';
import { withoutSources } from './build/without-sources.ts';
import { workerInOneFile } from './build/worker-in-one-file.ts';

const read = (file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

/**
 * What the pages run before they show anything comes in two files: what both pages need, and what the
 * popup does. Cut by who imports what it would be fifty, which zip a tenth worse.
 */
const firstScripts = [
  {
    name: 'house',
    tags: ['$initial' as const],
    test: /\/(?:src|node_modules)\/(?!background|@crxjs)/,
  },
  { name: 'desk', tags: ['$initial' as const], test: /\/popup\/(?!main|index)/ },
];

export default defineConfig(({ mode, command }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  const manifest = {
    ...(browserManifest(read('manifest.json'), target) as object),
    version: read('package.json').version,
    // Hot reload speaks to its server and puts styles in by script: only while developing.
    ...(command === 'serve' && { content_security_policy: {} }),
  };
  return {
    plugins: [
      pageFunction(),
      workerInOneFile(),
      withoutSources(),
      crx({ manifest: manifest as ManifestV3Export, browser: target }),
      shippedManifest(),
      licences(),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2022',
      // The oldest browsers that the manifest lets in: for older ones `:dir()` would become a guess.
      cssTarget: ['chrome130', 'firefox142'],
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: { codeSplitting: { groups: firstScripts } },
        // No manifest names the page that nobody sees, which Chromium's worker opens to save a file.
        ...(target === 'chrome' && { input: { offscreen: 'src/offscreen/index.html' } }),
      },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: { port: 5173, strictPort: true },
  };
});

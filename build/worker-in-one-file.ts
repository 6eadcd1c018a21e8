import type { Plugin } from 'vite';
import { bundle } from './bundle.ts';
import { pageFunction } from './page-function.ts';

/**
 * Makes the background one file that shares no chunk with the pages: a worker that has to start
 * for a clip waits for every further file it imports, one after the other (`npm run bench`).
 */
export function workerInOneFile(): Plugin {
  return {
    name: 'cuttings:worker-in-one-file',
    apply: 'build',
    async load(id) {
      if (!id.endsWith('/src/background/index.ts')) return null;
      const { code, files } = await bundle(id, { plugins: [pageFunction()] });
      for (const file of files) if (!file.includes('?')) this.addWatchFile(file);
      return code;
    },
  };
}

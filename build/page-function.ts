import type { Plugin } from 'vite';
import { bundle } from './bundle.ts';

const suffix = '?page';

/**
 * Turns `import readPage from '../content/read-page.ts?page'` into ONE self-contained function
 * for `scripting.executeScript({func})`. The file and all it imports are bundled into that
 * function's body, so that a page is read with a single injection and no file of ours has to be
 * reachable from web pages (`web_accessible_resources` stays empty).
 * The file exports `run(request)`; what it returns is what `executeScript` gives back.
 */
export function pageFunction(): Plugin {
  return {
    name: 'cuttings:page-function',
    async load(id) {
      if (!id.endsWith(suffix)) return null;
      const { code, files } = await bundle(id.slice(0, -suffix.length));
      for (const file of files) this.addWatchFile(file);
      return `export default function (request) {\n${code}\nreturn page.run(request);\n}`;
    },
  };
}

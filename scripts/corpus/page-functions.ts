import { resolve } from 'node:path';
import { createServer } from 'vite';
import { pageFunction } from '../../build/page-function.ts';

/** What runs in the pages, from the top of the checkout. */
const files = {
  readPage: 'src/content/read-page.ts',
  readWords: 'src/content/read-words.ts',
  select: 'scripts/corpus/in-page/select.ts',
  refind: 'scripts/corpus/in-page/refind.ts',
  sourceText: 'scripts/corpus/in-page/source-text.ts',
  whereabouts: 'scripts/corpus/in-page/whereabouts.ts',
  quoteBoxes: 'scripts/corpus/in-page/quote-boxes.ts',
  naiveMetas: 'scripts/corpus/in-page/naive-metas.ts',
} as const;

/** The source of each function, bundled as it is for `executeScript`. */
export type PageFunctions = Readonly<Record<keyof typeof files, string>>;

/** Bundles the page functions. */
export async function pageFunctions(): Promise<PageFunctions> {
  const server = await createServer({
    root: resolve(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    plugins: [pageFunction()],
  });
  try {
    const sources: [string, string][] = [];
    for (const [name, file] of Object.entries(files)) {
      const { default: run } = await server.ssrLoadModule(`/${file}?page`);
      sources.push([name, String(run)]);
    }
    return Object.fromEntries(sources) as PageFunctions;
  } finally {
    await server.close();
  }
}

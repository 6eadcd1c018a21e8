/** The reader that is judged, and any other that a test puts in its place. */

import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { pageFunction } from '../../build/page-function.ts';

const ours = '/test/visibility/in-page/shipped-reader.ts?page';

/** The source of one function that reads the selection of the document it is called in. */
export async function readerSource(file = ours): Promise<string> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [pageFunction()],
  });
  try {
    const { default: read } = await server.ssrLoadModule(file);
    return String(read);
  } finally {
    await server.close();
  }
}

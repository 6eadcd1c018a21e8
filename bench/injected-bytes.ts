import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'vite';
import { pageFunction } from '../build/page-function.ts';
import type { Row } from './row.ts';

/** What goes into pages: nothing where nobody clips, the page script where somebody does. */
export async function injectedBytes(): Promise<readonly Row[]> {
  const manifest = JSON.parse(readFileSync('dist/chrome/manifest.json', 'utf8'));
  const files: string[] = (manifest.content_scripts ?? []).flatMap(
    (script: { readonly js?: readonly string[] }) => script.js ?? [],
  );
  const everywhere = files.reduce((sum, file) => sum + statSync(`dist/chrome/${file}`).size, 0);
  return [
    { what: 'injected into a page that is not clipped', value: everywhere, most: 0, unit: 'bytes' },
    { what: 'injected to read a page', value: await pageScript(), most: 8192, unit: 'bytes' },
  ];
}

async function pageScript(): Promise<number> {
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true },
    plugins: [pageFunction()],
  });
  try {
    const { default: read } = await server.ssrLoadModule('/src/content/read-page.ts?page');
    return String(read).length;
  } finally {
    await server.close();
  }
}

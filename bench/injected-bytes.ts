import { readFileSync, statSync } from 'node:fs';
import { bundle } from '../build/bundle.ts';
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
    { what: 'injected to read a page', value: await pageScript(), most: 16_384, unit: 'bytes' },
  ];
}

/** The two scripts that read a page and what is selected in it. */
async function pageScript(): Promise<number> {
  const both = ['read-page', 'read-words'].map((name) => bundle(`src/content/${name}.ts`));
  return (await Promise.all(both)).reduce((sum, { code }) => sum + code.length, 0);
}

import { pathToFileURL } from 'node:url';
import type { Studio } from './studio.ts';

/** Has the browser take one picture of all of a page that lies in a file. */
export async function photographSheet({ rig }: Studio, page: string, to: string): Promise<void> {
  const shown = await rig.openPage(pathToFileURL(page).href);
  const [width, height] = await shown.evaluate(async () => {
    await Promise.all([...document.images].map((image) => image.decode()));
    return [document.documentElement.scrollWidth, document.documentElement.scrollHeight] as const;
  });
  await shown.resize(width + 16, height);
  await shown.screenshot(to);
  await shown.close();
}

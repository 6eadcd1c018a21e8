import { browser } from './browser.ts';

/**
 * What `storage.local` holds under a key, or (null) everything. Chromium refuses the first reading
 * of what a crash tore ("Invalid JSON"), mends it by that, and gives the rest to the second.
 */
export async function readLocal(key: string | null): Promise<Readonly<Record<string, unknown>>> {
  const read = () => browser.storage.local.get(key);
  return read().catch(read);
}

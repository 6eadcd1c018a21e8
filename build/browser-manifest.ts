/** The browsers we build for. */
export type Target = 'chrome' | 'firefox';

export const targets: readonly Target[] = ['chrome', 'firefox'];

/**
 * Gives the manifest of one browser out of the one `manifest.json`: a key written
 * `{chrome}.side_panel` or `{firefox}.sidebar_action` is kept, without its prefix, for that
 * browser and left out for the other. Everything else is the same for both.
 */
export function browserManifest(source: unknown, target: Target): unknown {
  if (Array.isArray(source)) return source.map((item) => browserManifest(item, target));
  if (typeof source !== 'object' || source === null) return source;
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(source)) {
    const [, only, name] = /^\{(chrome|firefox)\}\.(.+)$/.exec(key) ?? [];
    if (only !== undefined && only !== target) continue;
    result[name ?? key] = browserManifest(value, target);
  }
  return result;
}

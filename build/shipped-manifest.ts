import type { Plugin } from 'vite';

/**
 * Takes `web_accessible_resources` out of the manifest that ships: CRXJS adds an entry, nothing
 * of ours needs it, and with it any page could ask the browser whether Cuttings is installed.
 */
export function shippedManifest(): Plugin {
  return {
    name: 'cuttings:shipped-manifest',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const asset = bundle['manifest.json'];
      if (asset?.type !== 'asset') return;
      const manifest = JSON.parse(String(asset.source));
      delete manifest.web_accessible_resources;
      asset.source = `${JSON.stringify(manifest, null, 2)}\n`;
    },
  };
}

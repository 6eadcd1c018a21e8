import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { targets } from '../../build/browser-manifest.ts';

const required = [
  'activeTab',
  'scripting',
  'storage',
  'unlimitedStorage',
  'contextMenus',
  'alarms',
] as const;

describe.each(targets)('the manifest that ships for %s', (target) => {
  const manifest = JSON.parse(readFileSync(`dist/${target}/manifest.json`, 'utf8'));
  const files = readdirSync(`dist/${target}`, { recursive: true }).map(String);

  it('asks for no permission that shows a warning, and for no page at installation', () => {
    const ours = target === 'chrome' ? [...required, 'sidePanel'] : required;
    expect(manifest.permissions).toEqual(ours);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
  });

  it('asks for the rest only when it is needed', () => {
    const ours = target === 'chrome' ? ['offscreen'] : [];
    expect(manifest.optional_permissions).toEqual(['tabs', 'downloads', ...ours]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  it('can be seen by no page, stays out of private windows and runs only its own code', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src https: http:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });

  it('has the version of the package and no key of the other browser', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(manifest.version).toBe(version);
    expect(Object.keys(manifest).filter((key) => key.startsWith('{'))).toEqual([]);
    expect('browser_specific_settings' in manifest).toBe(target === 'firefox');
    expect('side_panel' in manifest).toBe(target === 'chrome');
  });

  it('names only files that are there', () => {
    const named = [
      ...Object.values<string>(manifest.icons),
      ...Object.values<string>(manifest.action.default_icon),
      manifest.action.default_popup,
      manifest.options_ui.page,
      manifest.background.service_worker ?? manifest.background.scripts[0],
    ];
    expect(named.filter((name) => !files.includes(name))).toEqual([]);
  });
});

it('the sidebar of Firefox stays shut until it is opened, and nothing is collected', () => {
  const manifest = JSON.parse(readFileSync('dist/firefox/manifest.json', 'utf8'));
  expect(manifest.sidebar_action.open_at_install).toBe(false);
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});

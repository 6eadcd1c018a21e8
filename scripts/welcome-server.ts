/** Serves the welcome pages, three small articles to try Cuttings on, to this machine only. */

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { browserManifest, type Target } from '../build/browser-manifest.ts';

export interface WelcomeServer {
  /** `http://127.0.0.1:…`, without a slash at the end; the first page is `/`. */
  readonly origin: string;
  close(): void;
}

interface Served {
  /** From the top of the checkout. */
  readonly file: string;
  readonly type: string;
}

/** Asked for first, so that a clip made here yesterday still leads somewhere today. */
const usualPort = 4177;

const html = 'text/html; charset=utf-8';
const css = 'text/css; charset=utf-8';
const files: Readonly<Record<string, Served>> = {
  '/': { file: 'scripts/welcome/index.html', type: html },
  '/notebook.html': { file: 'scripts/welcome/notebook.html', type: html },
  '/readers.html': { file: 'scripts/welcome/readers.html', type: html },
  '/paper.css': { file: 'scripts/welcome/paper.css', type: css },
  // The app's own colours and faces, light and dark.
  '/tokens.css': { file: 'src/ui/tokens.css', type: css },
  '/icon.svg': { file: 'scripts/icon/icon-small.svg', type: 'image/svg+xml' },
};

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

/** The commands of the manifest, as far as their keys go. */
interface Commands {
  readonly commands: Readonly<
    Record<'clip' | '_execute_action', { readonly suggested_key: { readonly default: string } }>
  >;
}

/** The keys that the manifest binds in the visitor's browser, as that system writes them. */
function keysFor(userAgent: string): { readonly clip: string; readonly popup: string } {
  const target: Target = userAgent.includes('Firefox/') ? 'firefox' : 'chrome';
  const { commands } = browserManifest(JSON.parse(read('manifest.json')), target) as Commands;
  const onMac = userAgent.includes('Macintosh');
  const written = ({ suggested_key }: Commands['commands']['clip']): string => {
    const keys = suggested_key.default;
    // A manifest's Ctrl is a Mac's Command.
    return onMac ? keys.replace('Ctrl', '⌘').replace('Alt', '⌥').replace('Shift', '⇧') : keys;
  };
  return { clip: written(commands.clip), popup: written(commands._execute_action) };
}

/** Starts the server, on its usual port where that is free. */
export async function serveWelcome(): Promise<WelcomeServer> {
  const server = createServer((request, response) => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const found = files[new URL(request.url ?? '/', origin).pathname];
    if (found === undefined) {
      response
        .writeHead(404, { 'content-type': html })
        .end('<!doctype html><title>No page</title>');
      return;
    }
    const keys = keysFor(request.headers['user-agent'] ?? '');
    const body = read(found.file)
      .replaceAll('{{origin}}', origin)
      .replaceAll('{{clip_keys}}', keys.clip)
      .replaceAll('{{popup_keys}}', keys.popup);
    response.writeHead(200, { 'content-type': found.type, 'cache-control': 'no-store' }).end(body);
  });
  await listen(server, usualPort).catch(() => listen(server, 0));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done();
    });
  });
}

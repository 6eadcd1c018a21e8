/**
 * The web as the scenarios see it: a proxy that answers given pages at their real addresses,
 * http and https alike, and a 404 for every other address. Nothing goes out to the network.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import type { WorldPage } from './rig.ts';

/** One request as it arrived. */
interface WorldRequest {
  readonly method: string;
  readonly url: string;
  /** Host name, with the port where it is not the usual one. */
  readonly host: string;
  /** Who asks, as far as that is told: the Origin and Referer headers. */
  readonly from: string;
  /** The Cookie header, empty when there was none. */
  readonly cookies: string;
}

export interface World {
  readonly proxyPort: number;
  /** Every http(s) request of a page or an extension, in order. */
  readonly requests: readonly WorldRequest[];
  /** What the browser asks for of itself: updates, accounts, dictionaries, a tab's favicon. */
  readonly browserRequests: readonly WorldRequest[];
  /** `host:port` of every https tunnel that was asked for, whether or not a request followed. */
  readonly tunnels: readonly string[];
  /** Answers one more page from now on; an address given again gets the new answer. */
  add(page: WorldPage): void;
  close(): Promise<void>;
}

const MISSING: WorldPage = {
  url: '',
  status: 404,
  body: '<!doctype html><title>Not found</title><h1>Not found</h1><p>No page here.',
};

/** Where browsers ask for what is theirs, as seen in Chromium and Firefox. */
const BROWSERS_OWN = [
  /^https?:\/\/accounts\.google\.com\/ListAccounts\b/,
  /^https?:\/\/(clients\d|android\.clients)\.google\.com\//,
  /^https?:\/\/(update|content-autofill|optimizationguide-pa|safebrowsing)\.googleapis\.com\//,
  /^https?:\/\/([\w-]+\.)*gvt1\.com\//,
  /^https?:\/\/([\w-]+\.)+(services\.mozilla\.com|mozilla\.net|firefox\.com)\//,
  /^https?:\/\/([\w-]+\.)*(aus5|addons)\.mozilla\.org\//,
];

/** The address without its fragment, in the form two spellings of one address share. */
function addressOf(url: string): string {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}

/** Whether the browser asks of itself: its maker for something, or a site for its tab's icon. */
function isBrowsersOwn(url: URL, from: IncomingMessage): boolean {
  // An extension asks from another site; plain http does not say from where.
  const site = from.headers['sec-fetch-site'] ?? 'same-origin';
  const icon = url.pathname === '/favicon.ico' && site === 'same-origin' && !from.headers.origin;
  return icon || BROWSERS_OWN.some((address) => address.test(url.href));
}

/** Sends one page, or its beginning where it is endless. */
function answer(response: ServerResponse, page: WorldPage): void {
  response.writeHead(page.status ?? 200, {
    'content-type': page.contentType ?? 'text/html; charset=utf-8',
    // Every visit has to reach the log, so nothing may come from a cache.
    'cache-control': 'no-store',
    ...page.headers,
  });
  if (page.endless) response.write(page.body);
  else response.end(page.body);
}

/** Starts the proxy on a free port of 127.0.0.1. */
export async function startWorld(pages: readonly WorldPage[]): Promise<World> {
  const known = new Map<string, WorldPage>();
  const requests: WorldRequest[] = [];
  const browserRequests: WorldRequest[] = [];
  const tunnels: string[] = [];
  const sockets = new Set<Duplex>();
  const add = (page: WorldPage): void => void known.set(addressOf(page.url), page);
  for (const page of pages) add(page);

  /** Answers one request; a proxied http request names its whole address, one in a tunnel a path. */
  const respond = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    request.resume();
    const base = `${scheme}://${request.headers.host ?? 'unknown.invalid'}`;
    if (!URL.canParse(request.url ?? '/', base)) return void response.writeHead(400).end();
    const url = new URL(request.url ?? '/', base);
    const page = known.get(addressOf(url.href));
    const own = page === undefined && isBrowsersOwn(url, request);
    (own ? browserRequests : requests).push({
      method: request.method ?? '',
      url: url.href,
      host: url.host,
      from: [request.headers.origin, request.headers.referer].filter(Boolean).join(' '),
      cookies: request.headers.cookie ?? '',
    });
    answer(response, page ?? MISSING);
  };

  const identity = await generate([{ name: 'commonName', value: 'Cuttings test world' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const options = { key: identity.private, cert: identity.cert };
  const tls = createTlsServer(options, respond('https'));
  const proxy = createServer(respond('http'));

  // Browsers drop sockets whenever they like, and refuse our certificate for hosts they pin.
  tls.on('tlsClientError', (_error, socket) => socket.destroy());
  for (const server of [tls, proxy]) server.on('clientError', (_error, socket) => socket.destroy());
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  proxy.on('connect', (request, socket, head) => {
    tunnels.push(request.url ?? '');
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    // The TLS server never listens: it is handed the browser's own socket.
    tls.emit('connection', socket);
  });

  await new Promise<void>((done, fail) => {
    proxy.once('error', fail);
    proxy.listen(0, '127.0.0.1', done);
  });
  return {
    proxyPort: (proxy.address() as AddressInfo).port,
    requests,
    browserRequests,
    tunnels,
    add,
    close: () =>
      new Promise((done) => {
        proxy.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

import type { Source } from './import-graph.ts';

/** The rooms in the order of the arrows: a room imports from lower places only. */
const places: readonly (readonly string[])[] = [
  ['core'],
  ['platform'],
  ['quotes', 'paywalls', 'sight', 'links', 'protocol'],
  ['prose'],
  ['adapters', 'templates', 'checks', 'backup'],
  ['exporters', 'importers', 'store'],
  ['content', 'background', 'ui', 'offscreen'],
  ['popup', 'options'],
];

/** What only one room may import, and why it is kept together. */
const borders: readonly { readonly package: RegExp; readonly only: RegExp }[] = [
  { package: /^idb$/, only: /^src\/store\// },
  { package: /^webextension-polyfill$/, only: /^src\/platform\/browser\.ts$/ },
  { package: /^m(?:dast-util|icromark-extension)-directive$/, only: /^src\/prose\// },
  { package: /^liquidjs$/, only: /^src\/templates\// },
  { package: /^preact/, only: /^(src\/ui|popup|options)\// },
  { package: /^valibot$/, only: /^src\/(?:protocol|backup|checks)\// },
  { package: /^approx-string-match$/, only: /^src\/quotes\/approximate-places\.ts$/ },
  { package: /\/fenced-fetch\.ts$/, only: /^popup\/use-link-check\.ts$/ },
  { package: /^text-fragments-polyfill/, only: /^src\/content\/propose-fragment\.ts$/ },
];

/** Words that must not stand in some files. */
const forbidden: readonly {
  readonly rule: string;
  readonly where: RegExp;
  readonly except?: RegExp;
  readonly text: RegExp;
}[] = [
  {
    rule: 'core has no clock, no chance and no browser',
    where: /^src\/core\//,
    text: /new Date\(\)|Date\.now|Math\.random|randomUUID|\b(?:document|window|navigator|indexedDB)\./,
  },
  {
    rule: 'only the door writes',
    where: /./,
    // A folder of the curator's is opened for reading and writing, too.
    except:
      /^src\/(?:store\/(?:change|second-copy|undo-entry|migrations|recovery|settle|backup-folder)|platform\/chosen-folder)\.ts$/,
    text: /'readwrite'|\b(?:db|tx|store|database\(\)\))\)?\.(?:put|add|delete|clear)\(/,
  },
  {
    rule: 'only the protocol sends messages',
    where: /./,
    except: /^src\/protocol\//,
    text: /\.sendMessage\(|onMessage/,
  },
  {
    rule: 'only the fence asks the network',
    where: /./,
    except: /^src\/platform\/fenced-fetch\.ts$/,
    text: /(?<!-)\bfetch\b|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebTransport\b|\bRTCPeerConnection\b|\bnew (?:WebSocket|EventSource|Image|Worker)\b|\bimportScripts\(/,
  },
  {
    rule: 'no foreign text becomes HTML',
    where: /./,
    text: /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/,
  },
  {
    rule: 'what people read comes from the messages',
    where: /\.tsx$/,
    text: />[^<>{}=;()]*\p{L}{2}[^<>{}=;()]*<\/[a-z]/u,
  },
];

/** Names that say nothing about what is inside. */
const drawers =
  /(?:^|\/)(?:utils?|helpers?|common|misc|shared|manager|service|types)(?:\/|\.tsx?$)/;

/** Every fault of the source against the rules of the house, each named with its file. */
export function faultsOf(source: Source): readonly string[] {
  return [...source].flatMap(([file, { text, imports }]) => [
    ...imports.flatMap((target) => importFaults(file, target)),
    ...forbidden
      .filter(
        ({ where, except, text: words }) =>
          where.test(file) && !except?.test(file) && words.test(text),
      )
      .map(({ rule }) => `${file}: ${rule}`),
    ...(drawers.test(file) ? [`${file}: the name says nothing`] : []),
  ]);
}

function importFaults(file: string, target: string): readonly string[] {
  const border = borders.find((one) => one.package.test(target) && !one.only.test(file));
  if (border !== undefined) return [`${file} imports ${target}, which is not its to import`];
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === null || to === null || from === to) return [];
  // A page function is data for executeScript: its file is bundled apart, nothing of it is shared.
  if (from === 'background' && to === 'content' && target.endsWith('?page')) return [];
  if (from === 'content' && !['core', 'quotes', 'sight', 'protocol'].includes(to)) {
    return [`${file} imports ${target}: content knows core, quotes, sight and protocol only`];
  }
  if (from === 'background' && ['exporters', 'templates'].includes(to)) {
    return [`${file} imports ${target}: background never writes issues`];
  }
  if (placeOf(to) >= placeOf(from)) return [`${file} imports ${target}: against the arrows`];
  return [];
}

function roomOf(file: string): string | null {
  const [, room] = /^(?:src\/)?([a-z]+)\//.exec(file) ?? [];
  return room !== undefined && placeOf(room) >= 0 ? room : null;
}

function placeOf(room: string): number {
  return places.findIndex((rooms) => rooms.includes(room));
}

import { parsed } from '../core/address.ts';
import type { MessageName } from '../platform/words.ts';

/** One way in which an address is no address, and what was likely meant; null: nothing to go by. */
interface AddressFault {
  readonly name: MessageName;
  readonly is: (address: string) => boolean;
  readonly meant: (address: string) => string | null;
}

/**
 * What nobody sees: soft hyphens, signs of no width, marks of direction; also as they are escaped. The
 * two that join and part letters are part of words in some scripts, and count at the end alone.
 */
const invisible =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\u200c\u200d]+$|%C2%AD|%E2%80%8[BEF]|%E2%80%A[A-E]|%E2%81%A0|%EF%BB%BF/iu;

/** A scheme with another behind it, however many of its signs it has kept. */
const twoSchemes = /^\s*h?t{1,3}ps?:?\/{0,2}(?=h?t{1,3}ps?:?\/)/i;

/** What is left of `https://` by a slip: `htps://`, `https:/`, `https//`, `ttp://`. */
const slip = /^(?!https?:\/\/[^/])h?t{1,3}p(s?)s?(?::\/{0,}|\/\/)(?=[^/])/i;

/** What Markdown is made of, and no address has. */
const markdown = /\]\(|\*\*|`|\]\[|^\[|^<|[[(]https?:\/\//i;

/** Where there is nobody but the one who typed it. */
const ownMachine =
  /^(?:localhost|.*\.(?:localhost|local|localdomain|internal)|127(?:\.\d+){3}|0\.0\.0\.0|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|\[::1\])$/i;

/** What an address may be wrong with, the surest first. */
const faults: readonly AddressFault[] = [
  {
    name: 'finding_address_invisible',
    is: (address) => invisible.test(address),
    meant: (address) => address.replace(new RegExp(invisible, 'giu'), ''),
  },
  {
    name: 'finding_address_two_schemes',
    is: (address) => twoSchemes.test(address),
    meant: (address) => address.replace(twoSchemes, ''),
  },
  {
    name: 'finding_address_markdown',
    is: (address) => markdown.test(address),
    meant: (address) => /https?:\/\/[^\s[\]()<>*`"']+/i.exec(address)?.[0] ?? null,
  },
  {
    name: 'finding_address_blank',
    is: (address) => /\s|^https?:\/\/[^/?#]*%20/i.test(address),
    meant: withoutBlanks,
  },
  {
    name: 'finding_address_scheme',
    is: (address) => !/^(?:https?:\/\/[^/]|mailto:.)/i.test(address),
    meant: withScheme,
  },
  {
    name: 'finding_address_credentials',
    is: (address) => (parsed(address)?.username ?? '') !== '',
    meant: (address) => address.replace(/^(https?:\/\/)[^/?#]*@/i, '$1'),
  },
  {
    name: 'finding_address_own_machine',
    is: (address) => ownMachine.test(webHost(address) ?? ''),
    meant: () => null,
  },
  {
    name: 'finding_address_host',
    is: (address) => /^http/i.test(address) && !isHost(webHost(address) ?? ''),
    meant: () => null,
  },
];

/**
 * What an address is wrong with so that it surely leads nowhere, and the address that was meant, where
 * that can be told; null where nothing is wrong.
 */
export function addressFault(
  address: string,
): { readonly name: MessageName; readonly meant: string | null } | null {
  const fault = faults.find(({ is }) => is(address));
  if (fault === undefined) return null;
  return { name: fault.name, meant: mended(fault.meant(address), 4) };
}

/** What is meant may have a fault of its own. */
function mended(address: string | null, tries: number): string | null {
  if (address === null || tries === 0) return null;
  const fault = faults.find(({ is }) => is(address));
  return fault === undefined ? address : mended(fault.meant(address), tries - 1);
}

/** Words were typed with it: the address among them, or before them; else a blank is part of it. */
function withoutBlanks(address: string): string | null {
  const trimmed = address.trim();
  const among = /\s(https?:\/\/\S+)/i.exec(trimmed)?.[1];
  if (among !== undefined) return among;
  const [first = '', ...rest] = trimmed.split(/\s+/);
  if (rest.length === 0) return first;
  const isPath = /[/.=&]/.test(rest.join(' '));
  return isPath ? trimmed.replace(/\s/g, '%20') : first;
}

function withScheme(address: string): string | null {
  if (slip.test(address)) return address.replace(slip, (_, s: string) => `http${s}://`);
  if (address.startsWith('//')) return `https:${address}`;
  return /^(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u.test(address)
    ? `https://${address}`
    : null;
}

/** The host of an address of the web; null for any other. */
function webHost(address: string): string | null {
  const url = parsed(address);
  return url !== null && /^https?:$/.test(url.protocol) ? url.hostname : null;
}

/** Whether it can be a host of the open web. */
function isHost(host: string): boolean {
  return /^\[.+\]$|^[^.]+(?:\.[^.]+)+\.?$/.test(host);
}

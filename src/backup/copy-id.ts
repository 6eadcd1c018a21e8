import type { Stored } from '../core/stored.ts';
import { canonical } from './canonical.ts';
import { hex, sha256 } from './sha256.ts';

/**
 * The id under which a record of a backup stands beside the one of the same id that is here: made of
 * what the record says, so that the same file restored again makes no further copy. A UUID of version
 * 8, the one whose bits are the maker's own.
 */
export function copyId(record: Stored): Promise<string> {
  return idOfText(canonical(bare(record)));
}

/** The id that a text has wherever it is made: a UUID of version 8, as above. */
export async function idOfText(text: string): Promise<string> {
  const bytes = (await sha256(new TextEncoder().encode(text))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What a record says, whenever and however often it was written. */
export function bare(record: Stored): Stored {
  return { ...record, rev: 0, ...('updated' in record && { updated: '' }) };
}

import { webAddress } from './address.ts';

/**
 * Where a reference to an issue leads, by what its newsletter says: a line for each range of numbers,
 * `1-17 https://old.example/{number}` or `18- https://new.example/{label}.md`; a line without a range is
 * for all of them. Null where none is said for the number; the first that fits counts.
 */
export function referenceUrl(said: string, number: number, label: string): string | null {
  for (const line of said.split('\n')) {
    const [, range, first, last, url = ''] =
      /^\s*((\d+)\s*[-–]\s*(\d*)\s+)?(\S+)\s*$/.exec(line) ?? [];
    const isMeant =
      range === undefined ||
      (number >= Number(first) && (last === '' || number <= Number(last ?? Infinity)));
    if (url === '' || !isMeant) continue;
    const filled = url
      .replaceAll('{number}', String(number))
      .replaceAll('{label}', encodeURIComponent(label));
    return webAddress(filled);
  }
  return null;
}

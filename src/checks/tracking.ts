import { parsed } from '../core/address.ts';
import { untracked } from '../core/reader-address.ts';
import { addressCheck } from './address-check.ts';

/** Parameters that tell where a reader came from. What lets a reader in is none of them. */
export const tracking = addressCheck({
  id: 'tracking',
  name: 'check_tracking',
  severity: 'notes',
  remark: (address) => {
    const url = parsed(address);
    if (url === null || !/^https?:$/.test(url.protocol)) return null;
    const meant = untracked(url);
    if (meant === url.href) return null;
    return { says: { name: 'finding_tracking', values: [cutFrom(url, meant), address] }, meant };
  },
});

/** The names of the parameters that one address has and the other has not. */
function cutFrom(url: URL, meant: string): string {
  const kept = new URL(meant);
  const names = (one: URL) => [
    ...one.searchParams.keys(),
    ...new URLSearchParams(one.hash.slice(1)).keys(),
  ];
  const left = new Set(names(kept));
  return [...new Set(names(url))].filter((name) => !left.has(name)).join(', ');
}

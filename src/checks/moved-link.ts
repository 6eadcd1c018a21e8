import { takenAddress } from '../links/taken-address.ts';
import { movedTo } from '../links/verdict.ts';
import { addressCheck } from './address-check.ts';

/** An address that led to another one when links were last checked. */
export const movedLink = addressCheck({
  id: 'moved-link',
  name: 'check_moved_link',
  severity: 'notes',
  reads: ({ linkResults }, addresses) => [
    addresses.flatMap((address) => {
      const to = movedTo(linkResults.get(address)?.verdict ?? '');
      return to === null ? [] : [[address, takenAddress(to, address)] as const];
    }),
  ],
  remark: (address, [found]) => {
    const to = found.find(([one]) => one === address)?.[1];
    return to === undefined || to === address
      ? null
      : { says: { name: 'finding_moved_link', values: [address, to] }, meant: to };
  },
});

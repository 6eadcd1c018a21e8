import { addressCheck } from './address-check.ts';

/** An address at which nothing was when links were last checked. */
export const deadLink = addressCheck({
  id: 'dead-link',
  name: 'check_dead_link',
  severity: 'blocks',
  reads: ({ linkResults }, addresses) => [
    addresses.flatMap((address) => {
      const result = linkResults.get(address);
      return result?.verdict === 'dead' ? [[address, result.checkedAt.slice(0, 10)] as const] : [];
    }),
  ],
  remark: (address, [found]) => {
    const day = found.find(([one]) => one === address)?.[1];
    return day === undefined
      ? null
      : { says: { name: 'finding_dead_link', values: [address, day] }, meant: null };
  },
});

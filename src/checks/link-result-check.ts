import { type AddressRemark, addressCheck } from './address-check.ts';
import type { Check, LinkResult } from './check.ts';

interface LinkResultCheck extends Pick<Check, 'id' | 'name' | 'severity'> {
  /** What is to be said of an address of which this was found; null for nothing. */
  readonly about: (address: string, result: LinkResult) => AddressRemark | null;
}

/** A check of what was found when the links were asked last; it asks nobody. */
export function linkResultCheck({ about, ...told }: LinkResultCheck): Check {
  return addressCheck({
    ...told,
    reads: ({ linkResults }, addresses) => [
      addresses.flatMap((address) => {
        const result = linkResults.get(address);
        const remark = result ? about(address, result) : null;
        return remark === null ? [] : [[address, remark] as const];
      }),
    ],
    remark: (address, [remarks]) => remarks.find(([one]) => one === address)?.[1] ?? null,
  });
}

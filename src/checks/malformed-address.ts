import { addressCheck } from './address-check.ts';
import { addressFault } from './address-faults.ts';

/** An address that surely leads nowhere: seen without asking anybody. */
export const malformedAddress = addressCheck({
  id: 'malformed-address',
  name: 'check_malformed_address',
  severity: 'blocks',
  remark: (address) => {
    const fault = addressFault(address);
    return fault && { says: { name: fault.name, values: [address] }, meant: fault.meant };
  },
});

import { parsed } from '../core/address.ts';
import { addressCheck } from './address-check.ts';
import { addressFault } from './address-faults.ts';

/** Signs that belong to the sentence around an address rather than to it. */
const endings = /[.,;:'"\]}>»”’]+$/;

/** An address with a sign of its sentence at the end. */
export const addressEnding = addressCheck({
  id: 'address-ending',
  name: 'check_address_ending',
  severity: 'warns',
  remark: (address) => {
    const meant = withoutEnding(address);
    if (meant === address || addressFault(address) !== null) return null;
    const sign = address.slice(meant.length);
    return { says: { name: 'finding_address_ending', values: [sign, address] }, meant };
  },
});

function withoutEnding(address: string): string {
  // Pages of wikis are called by the name of what they are about: `…/Example_Inc.`
  const isNamed = /\bwiki|wiki\b/i.test(parsed(address)?.href ?? '');
  if (isNamed) return address;
  const cut = address.replace(endings, '');
  const count = (sign: string) => cut.split(sign).length - 1;
  return cut.endsWith(')') && count(')') > count('(') ? withoutEnding(cut.slice(0, -1)) : cut;
}

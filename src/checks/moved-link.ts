import { takenAddress } from '../links/taken-address.ts';
import { movedTo } from '../links/verdict.ts';
import { linkResultCheck } from './link-result-check.ts';

/** An address that led to another one when links were last checked. */
export const movedLink = linkResultCheck({
  id: 'moved-link',
  name: 'check_moved_link',
  severity: 'notes',
  about: (address, { verdict }) => {
    const to = movedTo(verdict);
    if (to === null) return null;
    const meant = takenAddress(to, address);
    return { says: { name: 'finding_moved_link', values: [address, meant] }, meant };
  },
});

import { hostOf, parsed } from '../core/address.ts';
import { isAt } from '../core/site.ts';
import { addressCheck } from './address-check.ts';
import type { CheckOption } from './check.ts';
import { listed, optionOf } from './rule-options.ts';

const id = 'refused-site';
const sites: CheckOption = { id: 'sites', name: 'option_sites', usual: '' };

/** A link to a site that the newsletter links never. */
export const refusedSite = addressCheck({
  id,
  name: 'check_refused_site',
  severity: 'blocks',
  options: [sites],
  reads: ({ rules }) => [listed(optionOf(rules, id, sites))],
  remark: (address, [refused]) =>
    isAt(parsed(address)?.hostname ?? '', refused)
      ? { says: { name: 'finding_refused_site', values: [hostOf(address)] }, meant: null }
      : null,
});

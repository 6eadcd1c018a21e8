import { hostOf, parsed } from '../core/address.ts';
import { isAt } from '../core/site.ts';
import { wrappedAddress } from '../core/stand-ins.ts';
import { addressCheck } from './address-check.ts';

/** Hosts whose addresses say nothing of where they lead, and die with their host. */
const shorteners: readonly string[] = [
  't.co',
  'bit.ly',
  'j.mp',
  'goo.gl',
  'tinyurl.com',
  'ow.ly',
  'is.gd',
  'v.gd',
  'buff.ly',
  'dlvr.it',
  'lnkd.in',
  'fb.me',
  'trib.al',
  'ift.tt',
  'rebrand.ly',
  'cutt.ly',
  'shorturl.at',
  't.ly',
  'rb.gy',
  'tiny.cc',
  'bl.ink',
  'snip.ly',
  'short.io',
  'db.tt',
  'wp.me',
  'po.st',
  'mcaf.ee',
  'su.pr',
  'adf.ly',
  'hubs.ly',
  'hubs.la',
  'sforce.co',
  'amzn.to',
  'nyti.ms',
  'wapo.st',
  'econ.st',
  'reut.rs',
  'urlz.fr',
  'clck.ru',
  'vk.cc',
  'dwz.cn',
  't.cn',
];

/** An address that only leads on to another, which readers do not see. */
export const shortener = addressCheck({
  id: 'shortener',
  name: 'check_shortener',
  severity: 'warns',
  remark: (address) => {
    const url = parsed(address);
    const meant = url && wrappedAddress(url);
    if (meant !== null) return { says: { name: 'finding_leads_on', values: [address] }, meant };
    if (url === null || url.pathname === '/' || !isAt(url.hostname, shorteners)) return null;
    return { says: { name: 'finding_shortener', values: [hostOf(address)] }, meant: null };
  },
});

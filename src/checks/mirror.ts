import { decoded, hostOf, parsed, webAddress } from '../core/address.ts';
import { isAt } from '../core/site.ts';
import { addressCheck } from './address-check.ts';

/** Sites that show what publishers keep for their own readers, and how each names the original. */
interface Mirror {
  readonly hosts: readonly string[];
  /** The original from what stands behind the host; '' where it does not say. */
  readonly original: (rest: string) => string;
}

/** The whole address stands in the path, with its scheme or without. */
const inPath = (rest: string): string => {
  const inner = /https?:\/{1,2}.+$/i.exec(rest)?.[0];
  if (inner !== undefined) return inner.replace(/^(https?):\/{1,2}/i, '$1://');
  return /^(?:[\w-]+\.)+[a-z]{2,}\/./i.test(rest) ? `https://${rest}` : '';
};

const mirrors: readonly Mirror[] = [
  {
    hosts: ['freedium.cfd', 'freedium-mirror.cfd', 'medium-parser.vercel.app', 'readmedium.com'],
    original: inPath,
  },
  // A site that shows Medium’s posts under Medium’s own paths.
  {
    hosts: ['scribe.rip'],
    original: (rest) => (rest === '' ? '' : `https://medium.com/${rest}`),
  },
  {
    hosts: [
      'archive.ph',
      'archive.is',
      'archive.today',
      'archive.fo',
      'archive.li',
      'archive.md',
      'archive.vn',
    ],
    original: inPath,
  },
  {
    hosts: ['12ft.io', '1ft.io', 'removepaywall.com', 'removepaywalls.com', 'paywallskip.com'],
    original: (rest) =>
      inPath(decoded(new URLSearchParams(rest.split('?')[1] ?? '').get('q') ?? rest)),
  },
  {
    hosts: ['smry.ai', 'paywallreader.com', 'paywallbuster.com', 'unpaywall.site', 'spaywall.com'],
    original: (rest) => inPath(decoded(rest)),
  },
  {
    hosts: ['sci-hub.*', 'sci-hub.ru', 'sci-hub.wf'],
    original: (rest) => {
      const doi = /10\.\d{4,9}\/[^\s?#]+/.exec(decoded(rest))?.[0];
      return doi === undefined ? inPath(rest) : `https://doi.org/${doi}`;
    },
  },
];

/** A link to a page that goes round its publisher’s wall. */
export const mirror = addressCheck({
  id: 'mirror',
  name: 'check_mirror',
  severity: 'warns',
  remark: (address) => {
    const url = parsed(address);
    const row = url && mirrors.find(({ hosts }) => isAt(url.hostname, hosts));
    if (url === null || row === null || row === undefined) return null;
    const rest = (url.pathname + url.search + url.hash).replace(/^\/+/, '');
    const meant = webAddress(row.original(rest));
    return { says: { name: 'finding_mirror', values: [hostOf(address)] }, meant };
  },
});

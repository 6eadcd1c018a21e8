import { linkResultCheck } from './link-result-check.ts';

/** An address at which nothing was when links were last checked. */
export const deadLink = linkResultCheck({
  id: 'dead-link',
  name: 'check_dead_link',
  severity: 'blocks',
  about: (address, { verdict, checkedAt }) =>
    verdict === 'dead'
      ? {
          says: { name: 'finding_dead_link', values: [address, checkedAt.slice(0, 10)] },
          meant: null,
        }
      : null,
});

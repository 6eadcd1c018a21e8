/** Hosts whose addresses only lead on. */
interface Forwarders {
  readonly hosts: readonly string[];
  readonly source: string;
}

/**
 * What it leads to, and whether that is behind a wall, shows only once it was asked; and who made
 * the short address is told of a reader that there was none of.
 */
export const forwarders: readonly Forwarders[] = [
  {
    hosts: ['bit.ly', 'j.mp', 'tinyurl.com', 'ow.ly', 'buff.ly', 'is.gd', 'v.gd', 'dlvr.it'],
    source: 'shorteners in the links of seven newsletters, PAYWALLS.md 5.2',
  },
  {
    hosts: [
      'goo.gl',
      'rebrand.ly',
      't.ly',
      'cutt.ly',
      'shorturl.at',
      'tiny.cc',
      'rb.gy',
      'trib.al',
    ],
    source: 'shorteners by their own description',
  },
  {
    hosts: ['flip.it', 'apple.news', 'amzn.to', 'wp.me', 'hubs.ly', 'mailchi.mp'],
    source: 'of one service each',
  },
  {
    hosts: ['list-manage.com', 'sendgrid.net', 'mandrillapp.com'],
    source: 'counters of clicks in mail, of Mailchimp and SendGrid',
  },
];

/** Ends of names that only mean something within one's own network or computer (RFC 6761, 6762, 8375). */
const atHome =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|test|arpa|onion)$/;

/** Beginnings of addresses of one's own network, of the computer itself, and of nobody (RFC 6890). */
const ownNetworks = [
  /^(?:0|10|127|22[4-9]|2[3-5]\d)\./,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^169\.254\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^192\.(?:168|0\.[02])\./,
  /^198\.(?:1[89]|51\.100)\./,
  /^203\.0\.113\./,
];

/**
 * Whether a host, as `URL` spells it, has a name or number on the public web. Numbers of IPv6 have
 * none here: browsers give no permission for one of them alone.
 */
export function isPublicHost(hostname: string): boolean {
  if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(hostname)) return false;
  return !atHome.test(hostname) && !ownNetworks.some((network) => network.test(hostname));
}

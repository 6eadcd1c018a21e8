/**
 * Whether a host is one of the sites, or below it. A site that ends in `.*` is meant in every
 * country: `google.*` is google.com, google.de and google.co.uk.
 */
export function isAt(hostname: string, sites: readonly string[]): boolean {
  return sites.some((site) =>
    site.endsWith('.*')
      ? anywhere(site.slice(0, -2)).test(hostname)
      : `.${hostname}`.endsWith(`.${site}`),
  );
}

function anywhere(name: string): RegExp {
  return new RegExp(`(?:^|\\.)${name}\\.[a-z]{2,3}(?:\\.[a-z]{2})?$`);
}

/** Whether a row counts on the site of this page: it names that or what is above it, or no site. */
export function isHere({ hosts }: { readonly hosts?: readonly string[] }): boolean {
  const host = `.${location.hostname}`;
  return !hosts?.[0] || hosts.some((one) => host.endsWith(`.${one}`));
}

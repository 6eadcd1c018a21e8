/**
 * What an answer says of a link: it leads to its page; to another address; nowhere any more; nobody
 * answered; or the site told a program nothing that would hold for a reader.
 */
export const verdictKinds = ['dead', 'unreachable', 'moved', 'unsure', 'fine'] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** What says that a page is gone, and not only that programs are kept from it. */
const gone: readonly number[] = [404, 410];

/** Paths that sites lead to whom they do not know. */
const gateway = /\/(?:log-?in|sign-?in|sign-?up|authwall|authenticate|sso|oauth2?|captcha)\b/i;

/**
 * The verdict as it is stored: its kind, and behind a blank what is to be known of it: the address
 * where it moved, the status where it is unsure.
 * @param asked the address that was asked, without a fragment
 * @param answer the status, and the address that it came from in the end
 */
export function verdictOf(
  asked: string,
  { status, url }: { readonly status: number; readonly url: string },
): string {
  if (gone.includes(status)) return 'dead';
  if (status < 200 || status > 299) return `unsure ${status}`;
  const end = new URL(url);
  end.hash = '';
  if (end.href === asked) return 'fine';
  return gateway.test(end.pathname) ? `unsure ${status}` : `moved ${end.href}`;
}

/** The kind of a stored verdict; one that nobody knows is unsure. */
export function verdictKind(verdict: string): VerdictKind {
  const [first] = verdict.split(' ');
  return verdictKinds.find((kind) => kind === first) ?? 'unsure';
}

/** Where a link leads to now; null where that is not known, or is where it leads. */
export function movedTo(verdict: string): string | null {
  const [, address] = /^moved (\S+)$/.exec(verdict) ?? [];
  return address ?? null;
}

/** The status that a site answered with; null where it gave none, or none that is of interest. */
export function answeredStatus(verdict: string): string | null {
  const [, status] = /^unsure (\d+)$/.exec(verdict) ?? [];
  return status ?? null;
}

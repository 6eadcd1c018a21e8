/** Wrappers that browsers put around the address of a page they show in their own way. */
const wrappers: readonly {
  readonly test: RegExp;
  readonly inner: (match: RegExpExecArray) => string;
}[] = [
  { test: /^view-source:(.+)$/s, inner: (match) => match[1] ?? '' },
  { test: /^about:reader\?url=([^&]+)/, inner: (match) => decoded(match[1] ?? '') },
];

/**
 * The http(s) address that `text` names, in the URL Standard's spelling, without user name and
 * password; null where it names none (`javascript:`, `about:`, a relative path, nonsense).
 */
export function webAddress(text: string): string | null {
  const url = parsed(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.username = '';
  url.password = '';
  return url.href;
}

/** The address of a tab without what the browser wrapped around it (source view, reader view). */
export function tabAddress(text: string): string {
  for (const { test, inner } of wrappers) {
    const match = test.exec(text);
    if (match) return inner(match);
  }
  return text;
}

/** What a link of an issue may lead to. */
const linkable: readonly string[] = ['http:', 'https:', 'mailto:'];

/** Whether an address leads to the web or to a mailbox. */
export function isLinkable(url: string): boolean {
  return linkable.includes(parsed(url)?.protocol ?? '');
}

/**
 * Whether an address may stand in an issue's text: one that leads somewhere, or one that does not, as
 * its curator typed it (a blank in it, no scheme), but none that a browser would run or open elsewhere.
 */
export function isTypable(url: string): boolean {
  // Browsers read over these.
  const seen = [...url].filter((sign) => sign > ' ').join('');
  const [, scheme] = /^([a-z][a-z0-9+.-]*:)/i.exec(seen) ?? [];
  return scheme === undefined || linkable.includes(scheme.toLowerCase());
}

/** The host of an address as people say it, without `www.`; '' where there is none. */
export function hostOf(address: string): string {
  return (parsed(address)?.hostname ?? '').replace(/^www\./, '');
}

/** The URL of `text`, read against `base` where given; null for what is none. */
export function parsed(text: string, base?: string): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null;
}

/** `text` without its escapes; as it stands, where they are none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % in the address: it is better shown as it stands than lost.
    return text;
  }
}

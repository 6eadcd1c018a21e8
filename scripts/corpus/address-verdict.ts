import type { Verdict } from './verdict.ts';

/**
 * Compares an address with those that are right. The scheme, `www.`, a slash at the end, the
 * fragment, the order of parameters and how letters are escaped are no matter; a parameter more is.
 */
export function addressVerdict(got: string, expected: readonly string[]): Verdict {
  if (got.trim() === '') return 'missing';
  const ours = addressKey(got);
  return expected.some((address) => addressKey(address) === ours) ? 'exact' : 'wrong';
}

function addressKey(address: string): string {
  if (!URL.canParse(address)) return address.trim();
  const url = new URL(address);
  url.searchParams.sort();
  const host = url.host.replace(/^www\./, '');
  return `${host}${unescaped(url.pathname).replace(/\/+$/, '')}${unescaped(url.search)}`;
}

/** Letters as they are read; an escape that stands for none stays. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}

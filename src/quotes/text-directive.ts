/**
 * A text directive of an address (https://wicg.github.io/scroll-to-text-fragment/): the words to
 * go to, whole or by their beginning and end, and what stands before and after them. '' is none.
 */
export interface TextDirective {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

/** What stands between the directives of words that stand in several places. */
const between = '&text=';

/** Writes directives as they follow `#:~:text=` in an address. */
export function writeFragment(directives: readonly TextDirective[]): string {
  return directives.map(writeDirective).join(between);
}

/** Reads what follows `#:~:text=`; null where it is not what `writeFragment` writes. */
export function readFragment(text: string): readonly TextDirective[] | null {
  const directives = text.split(between).map(readDirective);
  return directives.every((one) => one !== null) ? directives : null;
}

function writeDirective({ prefix, start, end, suffix }: TextDirective): string {
  return [
    ...(prefix === '' ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === '' ? [] : [encoded(end)]),
    ...(suffix === '' ? [] : [`-${encoded(suffix)}`]),
  ].join(',');
}

function readDirective(text: string): TextDirective | null {
  const parts = text.split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : null;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : null;
  const [start = '', end = null, more] = parts;
  const given = [prefix, start, end, suffix].filter((part) => part !== null);
  // An empty part, or a sign of the directive's own that is not encoded, is none of ours.
  if (more !== undefined || !given.every((part) => /^[\w%.]+$/.test(part ?? ''))) return null;
  const [before, first, last, after] = [prefix, start, end, suffix].map(decoded);
  if (before == null || !first || last == null || after == null) return null;
  return { prefix: before, start: first, end: last, suffix: after };
}

/**
 * Everything but letters and digits of ASCII is encoded: the directive's own `-`, `,` and `&`, and
 * also what Markdown or a program that finds addresses in plain text might take for its own.
 */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*.~_]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decoded(part: string | null | undefined): string | null {
  if (part == null) return '';
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

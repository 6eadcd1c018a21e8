import type { Image, Link, PhrasingContent } from 'mdast';

/** One tag of HTML within a line, as far as it can be said in Markdown. */
export type Tag =
  | { readonly kind: 'open'; readonly name: string; readonly mark: Link | null }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'leaf'; readonly node: PhrasingContent }
  | { readonly kind: 'nothing' };

/** Reads one piece of HTML that stands within a line; comments and what nobody knows are nothing. */
export function tagOf(html: string): Tag {
  const [, slash, name = '', rest = ''] = /^<(\/?)([a-z][\w-]*)([^>]*)>$/i.exec(html) ?? [];
  const tag = name.toLowerCase();
  if (tag === '') return { kind: 'nothing' };
  if (slash === '/') return { kind: 'close', name: tag };
  if (tag === 'br') return { kind: 'leaf', node: { type: 'break' } };
  if (tag === 'img') return imageOf(rest);
  const href = attribute(rest, 'href');
  const mark: Link | null =
    tag === 'a' && href !== null ? { type: 'link', url: href, children: [] } : null;
  return { kind: 'open', name: tag, mark };
}

function imageOf(attributes: string): Tag {
  const url = attribute(attributes, 'src');
  if (url === null) return { kind: 'nothing' };
  const node: Image = { type: 'image', url, alt: attribute(attributes, 'alt') ?? '' };
  return { kind: 'leaf', node };
}

function attribute(text: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    text,
  );
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? null : value.replaceAll('&amp;', '&');
}

import type { Clip } from '../core/clip.ts';
import { correct, printed } from '../core/stored.ts';
import { urlKey } from '../core/url-key.ts';
import {
  type Around,
  type Check,
  type CheckOption,
  clipCheck,
  type Found,
  proseCheck,
  type Sentence,
  together,
} from './check.ts';
import { printedAddresses } from './clip-uses.ts';
import type { Fix } from './fix.ts';
import { withAddress } from './prose-edits.ts';
import { type ProsePiece, placeIn, rewrite, subjectIn } from './prose-pieces.ts';

/** What is said of an address, and the one that was meant; null where that cannot be told. */
export interface AddressRemark {
  readonly says: Sentence;
  readonly meant: string | null;
}

interface AddressCheck<R extends readonly unknown[]>
  extends Pick<Check, 'id' | 'name' | 'severity'> {
  readonly options?: readonly CheckOption[];
  /** What it goes by besides the addresses of one clip, or of one piece of prose. */
  readonly reads?: (around: Around, addresses: readonly string[]) => R;
  readonly remark: (address: string, read: R) => AddressRemark | null;
}

/** A check of every address that the issue prints: those of clips, and those typed in prose. */
export function addressCheck<R extends readonly unknown[] | [] = []>({
  reads,
  remark,
  ...told
}: AddressCheck<R>): Check {
  const readsOf = (around: Around, addresses: readonly string[]) =>
    (reads?.(around, addresses) ?? []) as R;
  return together(
    clipCheck<R>({
      ...told,
      reads: (around, use) =>
        readsOf(
          around,
          printedAddresses(use).map(({ address }) => address),
        ),
      look: (use, read) =>
        printedAddresses(use).flatMap(({ field, address }) => {
          const said = remark(address, read);
          return said === null ? [] : [inClip(use.clip, field, address, said)];
        }),
    }),
    proseCheck<R>({
      ...told,
      reads: (around, { facts }) =>
        readsOf(
          around,
          facts.links.flatMap(({ to, url }) => (to === null ? [url] : [])),
        ),
      look: (piece, read) => inProse(piece, (address) => remark(address, read)),
    }),
  );
}

const fixName = 'fix_address';

function inClip(
  clip: Clip,
  field: 'url' | 'links',
  address: string,
  { says, meant }: AddressRemark,
): Found {
  const set =
    meant === null ? null : field === 'url' ? atUrl(clip, meant) : atLink(clip, address, meant);
  return {
    subject: `clip:${clip.id}:${address}`,
    place: { of: 'clip', id: clip.id, field, range: null },
    says,
    fix: set && fixOf(clip, set, meant ?? ''),
  };
}

function fixOf({ id }: Clip, set: Partial<Clip>, meant: string): Fix {
  return { name: { name: fixName, values: [meant] }, edits: [{ of: 'clip', id, set }] };
}

function atUrl({ canonicalUrl }: Clip, meant: string): Partial<Clip> {
  return { canonicalUrl: correct(canonicalUrl, meant), key: urlKey(meant) };
}

function atLink({ links }: Clip, address: string, meant: string): Partial<Clip> {
  const mended = printed(links).map((one) => (one.url === address ? { ...one, url: meant } : one));
  return { links: correct(links, mended) };
}

function inProse(
  piece: ProsePiece,
  remark: (address: string) => AddressRemark | null,
): readonly Found[] {
  return piece.facts.links.flatMap((link): Found[] => {
    const said = link.to === null ? remark(link.url) : null;
    if (said === null) return [];
    const edit = said.meant === null ? null : withAll(piece, link.url, said.meant);
    const name = { name: fixName, values: [said.meant ?? ''] } as const;
    return [
      {
        subject: subjectIn(piece, link.url),
        place: placeIn(piece, link),
        says: said.says,
        fix: edit === null ? null : rewrite(piece, edit, name),
      },
    ];
  });
}

/** The prose with another address wherever it has this one: a link may be parted in several. */
function withAll({ markdown, facts }: ProsePiece, address: string, meant: string): string | null {
  return facts.links
    .filter(({ url }) => url === address)
    .toReversed()
    .reduce<string | null>((left, link) => left && withAddress(left, link, meant), markdown);
}

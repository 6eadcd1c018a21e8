import { parsed } from '../core/address.ts';
import { type Node, typesOf } from '../core/json-ld.ts';
import type { Kind } from '../core/kind.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import { firstMeta } from './said.ts';

/** What types of schema.org and of Open Graph say that a page is. */
const kindsBy: readonly { readonly type: RegExp; readonly kind: Kind }[] = [
  { type: /^ScholarlyArticle$/, kind: 'paper' },
  { type: /^SocialMediaPosting$/, kind: 'post' },
  { type: /^(?:DiscussionForumPosting|QAPage|Question)$/, kind: 'discussion' },
  { type: /^JobPosting$/, kind: 'job' },
  { type: /^(?:TechArticle|APIReference)$/, kind: 'documentation' },
  { type: /Article$|Posting$|^Report$|^Review$|^article$/i, kind: 'article' },
  { type: /^Book$|^books?(?:\.book)?$/i, kind: 'book' },
  { type: /^(?:Dataset|DataCatalog)$/, kind: 'dataset' },
  { type: /^VideoObject$|^video(?:\.|$)/i, kind: 'video' },
  {
    type: /^(?:PodcastEpisode|AudioObject|MusicRecording)$|^(?:music|audio)(?:\.|$)/i,
    kind: 'audio',
  },
  { type: /^PresentationDigitalDocument$/, kind: 'presentation' },
];

/** What a page says that it is; the front page of a site is a website; '' where nothing is said. */
export function kindOf(snapshot: Snapshot, node: Node | null): Kind {
  const types = [...(node === null ? [] : typesOf(node)), firstMeta(snapshot, ['og:type'])];
  const known = types.flatMap((type) => kindsBy.find((row) => row.type.test(type))?.kind ?? []);
  if (known[0] !== undefined) return known[0];
  return parsed(snapshot.url)?.pathname === '/' ? 'website' : '';
}

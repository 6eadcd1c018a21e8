import type { Node } from '../core/json-ld.ts';
import type { Probed } from '../core/probe.ts';

/** What a page says of itself. */
export interface Said {
  readonly url: string;
  /** Names in lower case. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  /** As `nodesOf` opens the blocks of JSON-LD. */
  readonly nodes: readonly Node[];
  /** What `declaredProbes` brought. */
  readonly probed: Probed;
}

import type { Draft } from '../core/draft.ts';
import type { MessageName } from '../platform/words.ts';

/** One way for an issue to leave. */
export interface Exporter {
  readonly id: string;
  readonly name: MessageName;
  /** Of its file, without the dot. */
  readonly extension: string;
  readonly type: string;
  /** The issue as the text of a file. @throws {Failure} `template` */
  readonly write: (draft: Draft) => string;
}

/**
 * A selection as the page script brings it back, in order: an element that begins (its name,
 * whether it is a block, and the one attribute worth keeping) or ends, words (and whether their
 * white space is as written), the source of a formula (and whether it stands on its own line).
 */
export type Piece =
  | readonly [kind: '<', name: string, block: boolean, value: string]
  | readonly [kind: '>']
  | readonly [kind: 't', words: string, asWritten: boolean]
  | readonly [kind: '$', source: string, display: boolean];

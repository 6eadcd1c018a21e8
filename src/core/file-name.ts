import type { Draft } from './draft.ts';

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file name every system takes, made of `name` and an extension (without its dot): no
 * separators, control or direction-changing characters, at most 120 bytes.
 */
export function fileName(name: string, extension: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const safe = plain === '' || reserved.test(plain) ? `issue ${plain}`.trim() : plain;
  return `${cutTo(safe, 119 - extension.length)}.${extension}`;
}

function cutTo(text: string, bytes: number): string {
  let cut = text;
  while (new TextEncoder().encode(cut).length > bytes) cut = [...cut].slice(0, -1).join('');
  return cut.trimEnd();
}

/** What an issue's file is called: `TJ18.md`, or `issue-18.md` while the newsletter has no tag. */
export function issueFileName({ newsletter, issue, label }: Draft, extension: string): string {
  return fileName(newsletter.tag === '' ? `issue-${issue.number}` : label, extension);
}

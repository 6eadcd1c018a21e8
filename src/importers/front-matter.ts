/** A text with what a site's generator reads before it. */
export interface Fronted {
  /** To the letter, without the line end behind it; '' where there is none. */
  readonly front: string;
  /** Its fields of one line, by their names in small letters. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Jekyll's and Hugo's fences, and Pelican's lines that begin with a title. */
const kinds: readonly RegExp[] = [
  /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?=\n|$)/,
  /^\+\+\+[ \t]*\n[\s\S]*?\n\+\+\+[ \t]*(?=\n|$)/,
  /^Title:.*(?:\n[A-Z][\w-]*:.*)*(?=\n\s*\n|\n?$)/,
];

/** Takes the front matter off a Markdown file, in the forms of Jekyll, Hugo and Pelican. */
export function fronted(text: string): Fronted {
  const front = kinds.map((kind) => kind.exec(text)?.[0]).find((one) => one !== undefined) ?? '';
  const fields = [...front.matchAll(/^([A-Za-z][\w-]*)[ \t]*[:=][ \t]*(.*\S)[ \t]*$/gm)].map(
    ([, name = '', value = '']) => [name.toLowerCase(), unquoted(value)] as const,
  );
  return { front, fields: new Map(fields), body: text.slice(front.length).replace(/^\n+/, '') };
}

function unquoted(value: string): string {
  return value.replace(/^!\s*/, '').replace(/^(["'])(.*)\1$/, '$2');
}

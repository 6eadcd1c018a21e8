/** What a piece of prose says of clips: `](clip:ID`, `](clip:ID#part`, and `{#QUOTE clip=ID}`. */
const references = /\]\(<?clip:([\w-]+)|\{#[\w-]+ clip=["']?([\w-]+)/g;

/**
 * The ids of the clips that a piece of prose (Markdown in the house's dialect) links or quotes, in
 * their order, each once. Found without a parser, as every screen of the issue asks for them.
 */
export function clipsNamedIn(markdown: string): readonly string[] {
  const ids = [...markdown.matchAll(references)].map(([, linked, quoted]) => linked ?? quoted);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

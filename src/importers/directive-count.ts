/** How many of one kind of directive prose holds, as the dialect writes them. */
export function directiveCount(prose: string, name: 'aside' | 'issue'): number {
  return prose.split(new RegExp(`(?<!\\\\):${name}\\[`)).length - 1;
}

import { kinds } from '../core/kind.ts';
import { type MessageName, words } from '../platform/words.ts';
import type { TemplateTrouble } from '../templates/print-by.ts';

const names: Readonly<Record<string, MessageName>> = {
  head: 'template_head',
  clip: 'template_clip',
  cite: 'template_cite',
};

/** What a template prints, as it is called; a name that none of ours has is said as it is. */
export function templateTitle(name: string): string {
  const own = names[name];
  if (own !== undefined) return words(own);
  const kind = kinds.find((one) => one === name);
  return kind === undefined ? name : words('template_of_kind', words(`kind_${kind}`));
}

/** What opened templates could not print, a line each; beyond a few it is said how many there are. */
export function troubleLines(troubles: readonly TemplateTrouble[]): readonly string[] {
  const lines = troubles
    .slice(0, most)
    .map(({ name, about, detail }) =>
      words('template_trouble', templateTitle(name), about, detail ?? words('template_too_much')),
    );
  const others = troubles.length - lines.length;
  return others > 0 ? [...lines, words('and_others', others)] : lines;
}

const most = 3;

import type { Clip } from '../core/clip.ts';
import type { Draft } from '../core/draft.ts';
import { kinds } from '../core/kind.ts';
import type { Newsletter } from '../core/newsletter.ts';
import type { Template } from '../core/records.ts';
import { printed } from '../core/stored.ts';
import { templateId } from '../core/template-id.ts';
import { presetOf } from './presets.ts';

/** What a template prints: the head of an issue, a clip, a clip within a line, a clip of one kind. */
export const templateNames = ['head', 'clip', 'cite', ...kinds] as const;

export type TemplateName = (typeof templateNames)[number];

/** A newsletter and the templates of its style that its curator opened. */
export type House = Pick<Draft, 'newsletter' | 'templates'>;

/** The template of that name, where the curator opened it; one that a backup brought beside it gives way. */
export function openedTemplate(
  { newsletter, templates }: House,
  name: TemplateName,
): Template | null {
  const named = templates.filter((one) => one.name === name);
  const id = templateId(newsletter.id, name);
  return named.find((one) => one.id === id) ?? named[0] ?? null;
}

/** The house style's own source of a template; a kind that it has none for is a clip like any other. */
export function ownSource({ template }: Pick<Newsletter, 'template'>, name: TemplateName): string {
  const preset = presetOf(template.preset);
  if (name === 'head' || name === 'clip' || name === 'cite') return preset[name];
  return preset.kinds?.[name] ?? preset.clip;
}

/** What is printed by: as it was opened and last worked, else the house's own. */
export function goodSource(house: House, name: TemplateName): string {
  const source = openedTemplate(house, name)?.good;
  if (source !== undefined) return source;
  const { kinds } = presetOf(house.newsletter.template.preset);
  const isKind = name !== 'head' && name !== 'clip' && name !== 'cite';
  return isKind && kinds?.[name] === undefined
    ? goodSource(house, 'clip')
    : ownSource(house.newsletter, name);
}

/** Which template a clip that no prose weaves is printed by: its kind's, where there is one. */
export function templateOf(clip: Clip, house: House): TemplateName {
  const kind = printed(clip.kind);
  if (kind === '') return 'clip';
  const { kinds } = presetOf(house.newsletter.template.preset);
  return openedTemplate(house, kind) || kinds?.[kind] !== undefined ? kind : 'clip';
}

/** All that says what is printed by opened templates, to be compared with what was. */
export function goodSources({ templates }: House): readonly string[] {
  return templates.flatMap(({ name, good }) => [name, good]);
}

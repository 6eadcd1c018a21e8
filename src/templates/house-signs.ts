import type { Options } from 'mdast-util-to-markdown';
import type { Newsletter } from '../core/newsletter.ts';
import type { MessageName } from '../platform/words.ts';
import { presetOf } from './presets.ts';

/** A choice that a newsletter makes against its preset: how one thing is written in Markdown. */
export interface HouseChoice {
  /** Its name among the options of the newsletter's template. */
  readonly id: string;
  readonly name: MessageName;
  readonly values: Readonly<Record<string, { readonly name: string; readonly signs: Options }>>;
}

/** What can be chosen; the preset's own way where nothing is. */
export const houseChoices: readonly HouseChoice[] = [
  {
    id: 'headings',
    name: 'house_headings',
    values: {
      setext: { name: 'Heading ⏎ =====', signs: { setext: true } },
      atx: { name: '# Heading', signs: { setext: false } },
    },
  },
  {
    id: 'emphasis',
    name: 'house_emphasis',
    values: {
      underscore: { name: '_…_', signs: { emphasis: '_' } },
      asterisk: { name: '*…*', signs: { emphasis: '*' } },
    },
  },
  {
    id: 'bullet',
    name: 'house_bullet',
    values: {
      asterisk: { name: '* …', signs: { bullet: '*', bulletOther: '-' } },
      hyphen: { name: '- …', signs: { bullet: '-', bulletOther: '*' } },
      plus: { name: '+ …', signs: { bullet: '+', bulletOther: '-' } },
    },
  },
];

/** The signs a newsletter's Markdown is written with: its preset's, and over them its own choices. */
export function signsOf({ template }: Pick<Newsletter, 'template'>): Options {
  const chosen = houseChoices.map(
    ({ id, values }) => values[template.options[id] ?? '']?.signs ?? {},
  );
  return Object.assign({}, presetOf(template.preset).signs, ...chosen);
}

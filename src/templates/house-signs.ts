import type { Newsletter } from '../core/newsletter.ts';
import type { MessageName } from '../platform/words.ts';
import type { HousePlan, HouseSigns } from './preset.ts';
import { presetOf } from './presets.ts';

/** A choice that a newsletter makes against its preset: how one thing is written in Markdown. */
export interface HouseChoice {
  /** Its name among the options of the newsletter's template. */
  readonly id: string;
  readonly name: MessageName;
  /** Each with its signs; none where it is nothing that the writer of Markdown writes. */
  readonly values: Readonly<Record<string, { readonly name: string; readonly signs?: HouseSigns }>>;
}

/** As a mail program writes brackets that are words: both of them escaped. */
const bothBrackets: HouseSigns['unsafe'] = [{ character: ']', inConstruct: 'phrasing' }];

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
  {
    id: 'front',
    name: 'house_front',
    values: {
      jekyll: { name: 'Jekyll (YAML)' },
      hugo: { name: 'Hugo (TOML)' },
      pelican: { name: 'Pelican' },
    },
  },
  {
    id: 'nested',
    name: 'house_nested',
    values: {
      bullet: { name: '␣␣', signs: { itemIndent: 0 } },
      four: { name: '␣␣␣␣', signs: { itemIndent: 4 } },
    },
  },
  {
    id: 'escapes',
    name: 'house_escapes',
    values: {
      least: { name: '[video] 5 * 3', signs: { escapes: 'least', unsafe: [] } },
      all: { name: '\\[video\\] 5 \\* 3', signs: { escapes: 'all', unsafe: bothBrackets } },
    },
  },
];

/** Choices of what is printed; the preset's own way where nothing is chosen. */
export const planChoices = [
  {
    id: 'head',
    name: 'house_head',
    part: 'head',
    yes: 'style',
    no: 'none',
    names: ['house_head_style', 'house_head_none'],
  },
  {
    id: 'empty',
    name: 'house_empty',
    part: 'emptySections',
    yes: 'keep',
    no: 'drop',
    names: ['house_empty_keep', 'house_empty_drop'],
  },
  {
    id: 'spacing',
    name: 'house_spacing',
    part: 'spacedLists',
    yes: 'loose',
    no: 'tight',
    names: ['house_spacing_loose', 'house_spacing_tight'],
  },
] as const satisfies readonly {
  readonly id: string;
  readonly name: MessageName;
  readonly part: keyof HousePlan;
  readonly yes: string;
  readonly no: string;
  /** What people read for the one and the other. */
  readonly names: readonly [MessageName, MessageName];
}[];

const usualPlan: HousePlan = { head: true, emptySections: false, spacedLists: false };

/** What a newsletter prints: as its preset has it, and over that its own choices. */
export function planOf({ template }: Pick<Newsletter, 'template'>): HousePlan {
  const chosen = planChoices.flatMap(({ id, part, yes, no }) => {
    const value = template.options[id];
    return value === yes || value === no ? [{ [part]: value === yes }] : [];
  });
  return Object.assign({}, usualPlan, presetOf(template.preset).plan, ...chosen);
}

/** The signs a newsletter's Markdown is written with: its preset's, and over them its own choices. */
export function signsOf({ template }: Pick<Newsletter, 'template'>): HouseSigns {
  const chosen = houseChoices.map(
    ({ id, values }) => values[template.options[id] ?? '']?.signs ?? {},
  );
  return Object.assign({}, presetOf(template.preset).signs, ...chosen);
}

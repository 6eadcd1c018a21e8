import type { Newsletter } from '../core/newsletter.ts';
import { houseChoices, planChoices, planOf, signsOf } from '../templates/house-signs.ts';
import { presets } from '../templates/presets.ts';
import { signOffOf } from './asides.ts';
import { countedIds } from './counted-ids.ts';
import { fronted } from './front-matter.ts';
import { importMarkdown } from './markdown-issue.ts';

/** How an issue is written, as far as a newsletter's settings can say it. */
export type House = Pick<Newsletter, 'tag' | 'editor' | 'signOff' | 'lang' | 'template'>;

/**
 * How a printed issue is written: which house style prints most of it to the letter, what is written
 * otherwise than there, and how the newsletter signs. `newsletter` is what it is to be held against.
 */
export function houseOf(text: string, fileName: string, newsletter: Newsletter): House {
  const body = fronted(text.replace(/\r\n?/g, '\n')).body;
  const said = {
    tag: tagOf(body, fileName),
    editor: /^by (\S.{0,80})$/m.exec(body.slice(0, 2_000))?.[1]?.trim() ?? '',
    signOff: signOffOf(body),
    lang: /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(body)
      ? 'ja'
      : /\p{Script=Han}{4}/u.test(body)
        ? 'zh'
        : newsletter.lang,
  };
  const seen = signsSeen(body);
  const tried = presets.map((preset) => {
    const template = { preset: preset.id, options: differing(preset.id, seen) };
    const house = { ...newsletter, ...said, template };
    const makeId = countedIds();
    const into = { newsletter: house, fileName, makeId, now: '' };
    const { printed, clips, issue } = importMarkdown(text, into);
    // A few lists in prose are no list newsletter.
    const isOfLists = printed > clips.length / 6;
    const agreed = (issue.title === '' ? 0 : 1) - Object.keys(template.options).length;
    const score = (isOfLists ? printed * 100 : preset.isProse ? 20 : 0) + agreed;
    return { template, score, isHeaded: issue.title !== '' };
  });
  const [best] = tried.toSorted((one, other) => other.score - one.score);
  // A line that begins with `by` is a byline where the house prints one.
  const editor = best?.isHeaded ? said.editor : newsletter.editor;
  return { ...said, editor, template: best?.template ?? newsletter.template };
}

/** The letters of the newsletter's tag: in the file's name, or in most references; '' for none. */
function tagOf(text: string, fileName: string): string {
  const [, named = ''] = /^([A-Z]{1,8})\d+\./.exec(fileName) ?? [];
  const counts = new Map<string, number>();
  for (const [, tag = ''] of text.matchAll(/#([A-Z]{2,8})\d+\b/g))
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return named || (most?.[0] ?? '');
}

/** What an issue is seen to be written with, by the names of the choices. */
function signsSeen(body: string): Readonly<Record<string, string>> {
  const text = body.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/<!--[\s\S]*?-->/g, '');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const most = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .filter(([, many]) => many > 0)
      .toSorted(([, one], [, other]) => other - one)[0]?.[0];
  const items = count(/^[*+-] +\S/gm);
  const spaced = count(/^[*+-] .*\n(?:[ \t]+\S.*\n)*(?:[ \t]*\n)+(?=[*+-] +\S)/gm);
  const nested = /^[*+-] .*\n( +)[*+-] /m.exec(text)?.[1]?.length;
  const heads = [...text.matchAll(/^(#{1,6}) +\S.*$(?=\s*(?:^(#{1,6}) |$(?![\s\S])))/gm)];
  const isEmpty = heads.some(([, one = '', other = '#']) => other.length <= one.length);
  const seen: Readonly<Record<string, string | undefined>> = {
    headings: most({ setext: count(/^\S.*\n(?:=+|-+)[ \t]*$/gm), atx: count(/^#{1,2} +\S/gm) }),
    emphasis: most({
      underscore: count(/(?<![\w\\_])_(?=[^\s_])[^_\n]+_(?![\w_])/g),
      asterisk: count(/(?<![\w\\*])\*(?=[^\s*])[^*\n]+\*(?![\w*])/g),
    }),
    bullet: most({
      asterisk: count(/^\* +\S/gm),
      hyphen: count(/^- +\S/gm),
      plus: count(/^\+ +\S/gm),
    }),
    nested: nested === undefined ? undefined : nested >= 4 ? 'four' : 'bullet',
    escapes: count(/\\[[\]]/g) > 0 ? 'all' : 'least',
    spacing: items < 2 ? undefined : spaced > items / 3 ? 'loose' : 'tight',
    empty: heads.length === 0 ? undefined : isEmpty ? 'keep' : 'drop',
  };
  return Object.fromEntries(
    Object.entries(seen).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** What is seen and is not what the house style has by itself. */
function differing(
  preset: string,
  seen: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const usual = { template: { preset, options: {} } };
  const [signs, plan] = [signsOf(usual), planOf(usual)];
  const isUsual = (id: string, value: string) => {
    const choice = houseChoices.find((one) => one.id === id)?.values[value]?.signs;
    const part = planChoices.find((one) => one.id === id);
    if (part !== undefined) return plan[part.part] === (value === part.yes);
    return Object.entries(choice ?? {}).every(
      ([name, sign]) =>
        name === 'bulletOther' ||
        JSON.stringify((signs as Record<string, unknown>)[name] ?? usualSigns[name]) ===
          JSON.stringify(sign),
    );
  };
  return Object.fromEntries(Object.entries(seen).filter(([id, value]) => !isUsual(id, value)));
}

/** What is written where a preset says nothing. */
const usualSigns: Readonly<Record<string, unknown>> = {
  setext: false,
  itemIndent: 0,
  escapes: 'all',
  unsafe: [],
};

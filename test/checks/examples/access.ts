import type { Declared } from '../../../src/core/access.ts';
import type { AccessAction, AccessRule } from '../../../src/core/rules.ts';
import { type captureOf, clipOf, idOf, quoteOf } from '../../sample.ts';
import { type Examples, inputOf } from '../checking.ts';

const rule = (action: AccessAction, part: Partial<AccessRule> = {}): AccessRule => ({
  host: '*',
  declared: [],
  action,
  note: '',
  ...part,
});

const walled = (declared: Declared, part: Parameters<typeof captureOf>[0] = {}) =>
  clipOf(31, {}, { declared, ...part });

const weaving = `See [the tables](clip:${idOf(31)}) for more.`;
const marked = `See [the tables](clip:${idOf(31)}) (metered) for more.`;

const inProse = (
  declared: Declared,
  action: AccessAction,
  prose = weaving,
  part: Parameters<typeof inputOf>[0] = {},
) =>
  inputOf({
    clips: [walled(declared)],
    prose: [prose],
    rules: { access: [rule(action)] },
    ...part,
  });

const other = (lang: string, tags: readonly string[] = []) => clipOf(31, {}, { lang, tags });

export const accessExamples: Readonly<Record<string, Examples>> = {
  'mark-missing': {
    finds: {
      'a metered page in prose': inProse('metered', 'mark'),
      'a page for members, in emphasis': inProse(
        'members',
        'mark',
        `See _the [tables](clip:${idOf(31)})_.`,
      ),
      'a gift link': inProse('gift', 'mark'),
      'in the newsletter’s own words': inProse('metered', 'mark', weaving, {
        rules: { access: [rule('mark')], marks: { metered: '[$]' } },
      }),
      'in an aside': inProse('metered', 'mark', `Tides :aside[or [so](clip:${idOf(31)})] rise.`),
    },
    lets: {
      'where it is marked': inProse('metered', 'mark', marked),
      'where no rule asks for marks': inputOf({ clips: [walled('metered')], prose: [weaving] }),
      'a page that is free': inProse('free', 'mark'),
      'a page of which nothing is known': inProse('unknown', 'mark'),
      'what went out': inProse('metered', 'mark', weaving, {
        rules: { access: [rule('mark')] },
        issue: { status: 'imported' },
      }),
      'a rule for other pages': inProse('metered', 'mark', weaving, {
        rules: { access: [rule('mark', { host: 'harbour.example' })] },
      }),
    },
  },
  'access-policy': {
    finds: {
      'a page to be warned of': inputOf({
        clips: [walled('members')],
        rules: { access: [rule('warn', { declared: ['members'] })] },
      }),
      'Medium on any host': inputOf({
        clips: [walled('members', { url: 'https://ines.example/tides-0a1b2c3d4e5f' })],
        rules: { access: [rule('warn', { host: 'medium' })] },
      }),
      'one to be left out, in prose': inProse('metered', 'leaveOut'),
      'one that is quoted, in prose': inputOf({
        clips: [clipOf(31, {}, { declared: 'metered', quotes: [quoteOf('High water is early.')] })],
        prose: [`It says :quote[High water is early.]{#${idOf(90)} clip="${idOf(31)}"}.`],
        rules: { access: [rule('linkOnly')] },
      }),
      'one that has an open version, in prose': inputOf({
        clips: [
          walled('members', { links: [{ name: 'open version', url: 'https://arxiv.example/1' }] }),
        ],
        prose: [weaving],
        rules: { access: [rule('preferOpen')] },
      }),
    },
    lets: {
      'where the template acts': inputOf({
        clips: [walled('members')],
        rules: { access: [rule('leaveOut')] },
      }),
      'a page that declares something else': inputOf({
        clips: [walled('free')],
        rules: { access: [rule('warn', { declared: ['members'] })] },
      }),
      'a link without a quote': inProse('metered', 'linkOnly'),
      'one without an open version': inProse('members', 'preferOpen'),
    },
  },
  'language-unmarked': {
    finds: {
      'in a list': inputOf({ clips: [other('zh-CN')] }),
      'in prose': inputOf({ clips: [other('zh')], prose: [weaving] }),
    },
    lets: {
      'in the newsletter’s language': inputOf({ clips: [other('en-GB')] }),
      'in a language that is not known': inputOf({ clips: [other('')] }),
      'with its tag': inputOf({ clips: [other('zh', ['[ZH]'])] }),
      'where the prose says so': inputOf({
        clips: [other('zh')],
        prose: [`See [the tables](clip:${idOf(31)}), in Chinese.`],
      }),
    },
  },
  'media-unmarked': {
    finds: {
      'a video': inputOf({
        clips: [clipOf(31, {}, { kind: 'video' })],
        rules: { checks: { 'media-unmarked': 'warns' } },
      }),
    },
    lets: {
      'where the newsletter has no such tags': inputOf({
        clips: [clipOf(31, {}, { kind: 'video' })],
      }),
      'with its tag, whichever way it is written': inputOf({
        clips: [clipOf(31, {}, { kind: 'video', tags: ['Video'] })],
        rules: { checks: { 'media-unmarked': 'warns' } },
      }),
      'in prose': inputOf({
        clips: [clipOf(31, {}, { kind: 'video' })],
        prose: [weaving],
        rules: { checks: { 'media-unmarked': 'warns' } },
      }),
    },
  },
  'unwanted-kind': {
    finds: {
      'a repository where none is wanted': inputOf({
        clips: [clipOf(31, {}, { kind: 'repository' })],
        rules: {
          options: {
            'unwanted-kind.kinds': 'package, repository',
            'unwanted-kind.sections': 'News',
          },
        },
      }),
    },
    lets: {
      'where every kind is': inputOf({ clips: [clipOf(31, {}, { kind: 'repository' })] }),
      'in another section': inputOf({
        clips: [clipOf(31, {}, { kind: 'repository' })],
        section: idOf(12),
        rules: {
          options: { 'unwanted-kind.kinds': 'repository', 'unwanted-kind.sections': 'news' },
        },
      }),
    },
  },
};

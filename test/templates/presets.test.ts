import { describe, expect, it } from 'vitest';
import type { Clip } from '../../src/core/clip.ts';
import { exportJson } from '../../src/exporters/json.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { clipProse } from '../../src/templates/clip-prose.ts';
import { presets } from '../../src/templates/presets.ts';
import { clipOf, draftOf, idOf, quoteOf } from '../sample.ts';

const said = { blurb: 'Read twice', aside: 'on a boat', quotes: [quoteOf('calm water')] };
const event = { start: '2026-12-03T18:30', end: '', place: 'Bergen' };
const kinds: readonly (readonly [string, Clip])[] = [
  ['a page', clipOf(31, said)],
  ['an event', clipOf(32, said, { kind: 'event', event })],
  ['an event of which nobody knows when', clipOf(33, said, { kind: 'event', event: null })],
];

describe.each(presets.map(({ id }) => id))('the house style %s', (preset) => {
  const house = (options = {}) => ({ template: { preset, options } });

  it.each(kinds)('prints of %s all that its curator wrote and quoted', (_, clip) => {
    const text = exportMarkdown(draftOf([clip], house()));
    for (const words of ['Tides for everyone', 'Read twice', 'on a boat', 'calm water', '—Ed.'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/undefined|null|\| {2}\||\* {2}\|/);
  });

  it('has a head, for who wants one', () => {
    const text = exportMarkdown(draftOf([], house({ head: 'style' }), { title: 'Low tide' }));
    expect(text).toMatch(/^(?:.*\n\n)?(?:# Low tide|Low tide\n=+)/);
  });

  it('turns a clip into prose as it prints it', () => {
    for (const [, clip] of kinds) {
      const prose = clipProse(clip, draftOf([], house()), 2);
      const place = exportMarkdown(draftOf([clip], house())).includes('Bergen') ? ['Bergen'] : [];
      for (const words of ['Read twice', 'on a boat', 'calm water', ...place])
        expect(prose).toContain(words);
    }
  });
});

it('a house that counts its clips counts them in JSON, too', () => {
  const clips = [clipOf(31), { ...clipOf(32), id: idOf(39) }];
  const house = { template: { preset: 'ruanyf-weekly', options: {} } };
  const { sections } = JSON.parse(exportJson(draftOf(clips, house)));
  const [one, other] = sections[0].entries;
  expect([one.markdown, other.markdown]).toEqual([
    expect.stringMatching(/^1、/),
    expect.stringMatching(/^2、/),
  ]);
});

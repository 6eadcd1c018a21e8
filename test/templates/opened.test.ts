import { afterEach, describe, expect, it, vi } from 'vitest';
import { assembleDraft, type Draft } from '../../src/core/draft.ts';
import { makePassage } from '../../src/core/passage.ts';
import type { Template } from '../../src/core/records.ts';
import { templateId } from '../../src/core/template-id.ts';
import { exportHtml } from '../../src/exporters/html.ts';
import { exportJson } from '../../src/exporters/json.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { clipProse } from '../../src/templates/clip-prose.ts';
import { citationTree, draftTree, templateTroubles } from '../../src/templates/draft-tree.ts';
import { goodSource, type TemplateName } from '../../src/templates/opened.ts';
import { plainText } from '../../src/templates/rich.ts';
import { clipOf, draftOf, idOf, issue, newsletter, placementOf, quoteOf } from '../sample.ts';

const plain = { template: { preset: 'plain-list', options: {} }, editor: '' };

function opened(name: TemplateName, good: string, source = good): Template {
  return {
    id: templateId(newsletter.id, name),
    rev: 1,
    newsletter: newsletter.id,
    name,
    source,
    good,
  };
}

const clip = clipOf(31);
const video = clipOf(32, {}, { kind: 'video', title: 'Waves' });
const event = clipOf(33, {}, { kind: 'event', title: 'Meeting' });

function printed(templates: readonly Template[], of = plain, clips = [clip, video, event]): Draft {
  return { ...draftOf(clips, of, { title: 'Low tide' }), templates };
}

const textOf = (draft: Draft) => exportMarkdown(draft).trimEnd();

describe('an opened template', () => {
  it('prints each clip', () => {
    const text = textOf(printed([opened('clip', '* Seen: {{ title }}')]));
    expect(text).toContain('* Seen: Tides for everyone\n* Seen: Waves\n* Seen: Meeting');
  });

  it('of one kind prints the clips of that kind alone', () => {
    const text = textOf(printed([opened('video', '* Watch {{ title }}')]));
    expect(text).toContain('* Watch Waves');
    expect(text).toContain('* [Meeting]');
  });

  it('of all clips leaves a kind to the template that the house has for it', () => {
    const rust = { ...plain, template: { preset: 'this-week-in-rust', options: {} } };
    const text = textOf(printed([opened('clip', '* Seen: {{ title }}')], rust));
    expect(text).toContain('* Seen: Waves');
    expect(text).toContain('* [Meeting]');
  });

  it('prints the head', () => {
    expect(textOf(printed([opened('head', '# {{ title }}, {{ label }}')]))).toMatch(
      /^# Low tide, TT18\n/,
    );
  });

  it('cites a clip, in prose and where prose is written', () => {
    const draft = cited([opened('cite', '_{{ title }}_')]);
    expect(textOf(draft)).toContain('See *Tides for everyone*.'.replaceAll('*', '_'));
    expect(citationTree(clip, draft).map(plainText).join('')).toBe('Tides for everyone');
  });

  it('is what a clip turns into prose by', () => {
    expect(clipProse(clip, printed([opened('clip', 'Seen: {{ title }}')]), 1)).toBe(
      'Seen: Tides for everyone',
    );
  });

  it('prints into every file', () => {
    const draft = printed([opened('clip', 'Seen: {{ title }}')]);
    for (const write of [exportMarkdown, exportHtml, exportJson])
      expect(write(draft)).toContain('Seen: Waves');
  });

  it('that was changed prints anew, and one that was not is the same node again', () => {
    const draft = printed([opened('clip', 'One {{ title }}')]);
    const again = { ...draft, templates: [opened('clip', 'One {{ title }}')] };
    expect(draftTree(again).children.at(-1)).toBe(draftTree(draft).children.at(-1));
    const other = { ...draft, templates: [opened('clip', 'Two {{ title }}')] };
    expect(textOf(other)).toContain('Two Waves');
    expect(textOf({ ...draft, templates: [] })).toContain('* [Waves]');
  });

  it('that is being written wrong prints as it last worked', () => {
    const good = '* Seen: {{ title }}';
    const wrong = printed([opened('clip', good, '* Seen: {{ titl')]);
    expect(textOf(wrong)).toBe(textOf(printed([opened('clip', good)])));
    expect(templateTroubles(wrong)).toEqual([]);
  });

  it('that a backup brought beside the newsletter’s own gives way to it', () => {
    const brought = { ...opened('clip', 'Theirs'), id: idOf(1) };
    const draft = printed([brought, opened('clip', 'Mine')]);
    expect(goodSource(draft, 'clip')).toBe('Mine');
    expect(goodSource({ ...draft, templates: [brought] }, 'clip')).toBe('Theirs');
  });
});

describe('what an opened template cannot print', () => {
  // It works with few quotes, and goes out of bounds with many.
  const heavy =
    '* Seen: {{ title }}{% for a in quotes %}{% for b in quotes %}{% for c in quotes %}.{% endfor %}{% endfor %}{% endfor %}';
  const quotes = Array.from({ length: 30 }, (_, at) => quoteOf('calm', { id: idOf(900 + at) }));
  const many = clipOf(34, { quotes }, { title: 'Many' });

  it('is printed by the house’s own, and told', () => {
    const draft = printed([opened('clip', heavy)], plain, [clip, many]);
    expect(textOf(draft)).toContain('* Seen: Tides for everyone');
    expect(textOf(draft)).toContain('* [Many](https://example.org/tides)');
    expect(templateTroubles(draft)).toEqual([{ name: 'clip', about: 'Many', detail: null }]);
  });

  it('is told of the head, of prose and of asides, too', () => {
    const broken = '{% for a in (1..2000000) %}{% endfor %}';
    const templates = [opened('head', broken), opened('cite', broken)];
    const draft = cited(templates);
    expect(textOf(draft)).toMatch(/^# Low tide/);
    expect(textOf(draft)).toContain('See [Tides for everyone](https://example.org/tides).');
    expect(templateTroubles(draft).map(({ name, about }) => [name, about])).toEqual([
      ['head', 'TT18'],
      ['cite', 'Tides for everyone'],
      ['cite', 'Tides for everyone'],
    ]);
  });

  it('is never what the house has of its own, however much there is of a clip', () => {
    const all = Array.from({ length: 1_500 }, (_, at) => quoteOf('calm', { id: idOf(900 + at) }));
    const text = textOf(printed([], plain, [clipOf(36, { quotes: all })]));
    expect(text.match(/> calm/g)).toHaveLength(1_500);
  });

  it('is nothing where no template is opened', () => {
    expect(templateTroubles(printed([], plain, [clip, many]))).toEqual([]);
  });
});

describe('a machine that is busy with other things', () => {
  afterEach(() => vi.restoreAllMocks());

  it('prints what the house has of its own, however long that takes', () => {
    let now = 0;
    // Every look at the clock is seconds after the one before.
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 10_000));
    expect(textOf(printed([]))).toContain('* [Waves](https://example.org/tides)');
  });

  it('prints by the opened template that it was once held up in', () => {
    let looks = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (looks++ === 0 ? 0 : 10_000));
    const draft = printed([opened('clip', '* Seen: {{ title }}')]);
    expect(
      textOf({ ...draft, issue: { ...draft.issue, status: 'imported', title: '' } }),
    ).toContain('* Seen: Tides for everyone');
    expect(templateTroubles(draft)).toEqual([]);
  });
});

/** An issue whose prose, and whose words about a clip, cite another clip. */
function cited(templates: readonly Template[]): Draft {
  const markdown = `See [](clip:${clip.id}#cite).`;
  const passage = makePassage({ id: idOf(51), newsletter: newsletter.id, markdown });
  const about = clipOf(35, { aside: markdown }, { title: 'About' });
  return assembleDraft({
    newsletter: { ...newsletter, ...plain },
    issue: { ...issue, title: 'Low tide' },
    clips: [clip, about],
    passages: [passage],
    placements: [
      placementOf(71, passage, { kind: 'passage' }),
      placementOf(72, about, { rank: 'a1' }),
    ],
    templates,
  });
}

import { describe, expect, it } from 'vitest';
import { changeOf } from '../../src/core/change.ts';
import { type Draft, entriesOf } from '../../src/core/draft.ts';
import { makePassage } from '../../src/core/passage.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { change } from '../../src/store/change.ts';
import { clipById } from '../../src/store/clips.ts';
import { draftOf } from '../../src/store/desk-view.ts';
import { issueById } from '../../src/store/issues.ts';
import { undo } from '../../src/store/undo.ts';
import { returned } from '../importers/returned.ts';
import { clipOf, idOf, issue, newsletter, now, orderOf, placementOf } from '../sample.ts';
import { useFreshStore } from './fresh-store.ts';

useFreshStore();

const [moon, gauge] = ['moon', 'gauge'].map((name, at) =>
  clipOf(31 + at, {}, { url: `https://${name}.example/`, title: `About ${name}` }),
);
const prose = makePassage({
  id: idOf(60),
  newsletter: newsletter.id,
  markdown: `See [the gauge](clip:${gauge?.id}).`,
});

async function onDesk(): Promise<Draft> {
  if (!moon || !gauge) throw new Error('two clips are needed');
  await change(
    orderOf([
      changeOf('newsletters', null, newsletter),
      changeOf('issues', null, issue),
      ...[moon, gauge].map((clip) => changeOf('clips', null, clip)),
      changeOf('passages', null, prose),
      changeOf('placements', null, placementOf(201, moon, { rev: 0, rank: 'a0' })),
      changeOf(
        'placements',
        null,
        placementOf(202, prose, { rev: 0, rank: 'a1', kind: 'passage' }),
      ),
      changeOf('placements', null, placementOf(203, gauge, { rev: 0, rank: 'a2' })),
    ]),
  );
  return stored();
}

async function stored(): Promise<Draft> {
  return draftOf(newsletter, (await issueById(issue.id)) ?? issue);
}

describe('edited Markdown that is taken over', () => {
  it('is one step of undo, and what the draft says then is what the file says', async () => {
    const draft = await onDesk();
    const text = exportMarkdown(draft);
    const edited = text
      .replace('About moon', 'On the moon')
      .replace('News', 'Noon')
      .replace('See ', 'Do see [this](https://new.example/) and ');
    const { changes } = returned(draft, edited);
    await change(orderOf(changes, { label: 'change_bring_back' }));
    expect(exportMarkdown(await stored())).toBe(edited);
    await undo({ id: crypto.randomUUID(), at: now });
    expect(exportMarkdown(await stored())).toBe(text);
    expect(entriesOf(await stored())).toHaveLength(3);
  });

  it('is merged with what was changed meanwhile, and refused as a whole where both say one thing', async () => {
    const draft = await onDesk();
    const text = exportMarkdown(draft);
    const clip = await clipById(idOf(31));
    if (clip === null) throw new Error('the clip is not there');
    const { changes } = returned(draft, text.replace('About moon', 'On the moon'));
    await change(orderOf([changeOf('clips', clip, { ...clip, blurb: 'Meanwhile.' })]));
    await change(orderOf(changes, { label: 'change_bring_back' }));
    expect(await clipById(idOf(31))).toMatchObject({
      blurb: 'Meanwhile.',
      title: { corrected: 'On the moon' },
    });

    const twice = returned(draft, text.replace('About moon', 'Of the moon').replace('See', 'Look'));
    await expect(change(orderOf(twice.changes))).rejects.toMatchObject({ code: 'conflict' });
    const [, passage] = entriesOf(await stored());
    expect(passage).toMatchObject({ passage: { markdown: prose.markdown } });
  });
});

import { expect, it } from 'vitest';
import type { Issue } from '../../src/core/issue.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { latestDraft } from '../../src/store/issues.ts';
import { pastIssue } from '../../src/store/past-issue.ts';
import { clipOf, idOf, issue, newsletter, now, placementOf } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const past: Issue = {
  ...issue,
  id: idOf(3),
  number: 17,
  status: 'published',
  printed: { at: now, markdown: '# Seventeenth\n' },
};

it('a past issue is read with what it printed and what is known of that by now', async () => {
  const link = {
    ...{ id: idOf(81), rev: 1, key: 'example.org/tides', newsletter: newsletter.id },
    ...{ issue: past.id, section: 'News', words: 'tides', url: 'https://example.org/tides' },
  };
  const gone = { ...link, id: idOf(82), clip: idOf(39) };
  await put('newsletters', newsletter);
  await put('issues', past);
  await put('clips', clipOf(31));
  await put('placements', placementOf(71, clipOf(31), { issue: past.id }));
  await put('archiveLinks', { ...link, clip: idOf(31) }, gone, {
    ...link,
    id: idOf(83),
    clip: null,
  });
  const found = await pastIssue(past.id);
  expect(found?.links.map(({ clip }) => clip?.id)).toEqual([idOf(31), undefined, undefined]);
  expect(found && exportMarkdown(found.draft)).toBe('# Seventeenth\n');
  expect(await pastIssue(idOf(99))).toBeNull();
});

it('its links stand in the order in which it printed them', async () => {
  const markdown = 'See [b](https://example.org/b), [a](https://example.org/a).\n';
  const at = { newsletter: newsletter.id, issue: past.id, section: 'News', clip: null };
  const link = (number: number, words: string) => ({
    ...{ ...at, id: idOf(number), rev: 1, words },
    ...{ key: `example.org/${words}`, url: `https://example.org/${words}` },
  });
  await put('newsletters', newsletter);
  await put('issues', { ...past, printed: { at: now, markdown } });
  await put('archiveLinks', link(81, 'a'), link(82, 'b'));
  const found = await pastIssue(past.id);
  expect(found?.links.map((one) => one.link.words)).toEqual(['b', 'a']);
});

it('clips go to the draft of the highest number, never to an issue that is over', async () => {
  await put('issues', past, { ...past, id: idOf(4), number: 18 });
  expect(await latestDraft(newsletter.id)).toBeNull();
  await put('issues', { ...issue, number: 16 });
  expect((await latestDraft(newsletter.id))?.number).toBe(16);
});

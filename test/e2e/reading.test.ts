import { expect, it } from 'vitest';
import { pages } from '../fixtures/pages.ts';
import { answer, formOf, select, visit } from './curator.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import { newestClip, type Row } from './stored.ts';

inFreshBrowsers('a clip says of its page', (stage) => {
  it.each(pages.map((page) => [page.file, page] as const))('%s', async (_, fixture) => {
    const { rig } = stage;
    const page = await visit(rig, fixture.url);
    await select(page, fixture.select);
    const popup = await rig.openPopup(page);
    await formOf(popup);
    await popup.press('Enter');
    await answer(popup, 'Clipped to');
    await popup.close();
    const { quoteMarkdown, ...expected } = fixture.expected;
    expect(saidBy(await newestClip(rig))).toEqual({
      ...expected,
      published: expected.published ?? '',
      lang: expected.lang ?? '',
    });
    expect(quoteMarkdown).not.toBe('');
  });
});

function saidBy(clip: Row): Row {
  const found = (field: string) => (clip[field] as { readonly found: unknown }).found;
  const people = found('people') as readonly { readonly name: string }[];
  const [quote] = clip.quotes as readonly { readonly exact: string }[];
  return {
    title: found('title'),
    canonicalUrl: (clip.canonicalUrl as { readonly found: string | null }).found ?? clip.url,
    site: found('site'),
    people: people.map(({ name }) => name),
    published: found('published'),
    lang: found('lang'),
    quote: quote?.exact,
  };
}

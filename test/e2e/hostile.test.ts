import { expect, it } from 'vitest';
import { rankBetween } from '../../src/core/placement.ts';
import { everyString } from '../hostile/strings.ts';
import { clipOf, idOf, quoteOf } from '../sample.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';
import type { Seen } from './rig.ts';
import { openLookout, put, stored } from './stored.ts';

/** What no text of a page may become in ours. */
const forbidden =
  'iframe, object, embed, base, form, template, noscript, plaintext, details[ontoggle], math, meta[http-equiv]';

inFreshBrowsers('texts that look for a way in', (stage) => {
  it('are texts on the desk, in the preview and in an entry’s fields', async () => {
    const { rig } = stage;
    const lookout = await openLookout(rig);
    const [newsletter] = await stored(lookout, 'newsletters');
    const [issue] = await stored(lookout, 'issues');
    const sections = (issue?.sections ?? []) as readonly { readonly id: string }[];
    const texts = everyString.map(([, text]) => text.toWellFormed()).filter(isShort);
    let rank: string | null = null;
    const placements: object[] = [];
    const clips = texts.map((text, at) => {
      rank = rankBetween(rank, null);
      const clip = clipOf(
        1_000 + at,
        {
          newsletter: String(newsletter?.id),
          state: at % 2 ? 'placed' : 'inbox',
          blurb: text,
          aside: text,
          quotes: [quoteOf('', { id: idOf(3_000 + at), exact: text, html: text })],
        },
        {
          title: text,
          site: text,
          people: [{ name: text, handle: text, profile: text, role: text }],
        },
      );
      if (at % 2)
        placements.push({
          id: idOf(2_000 + at),
          rev: 1,
          issue: issue?.id,
          section: sections[0]?.id,
          rank,
          kind: 'clip',
          ref: clip.id,
        });
      return clip;
    });
    await put(lookout, 'clips', clips);
    await put(lookout, 'placements', placements);
    await lookout.close();

    const desk = await rig.openExtensionPage('popup/index.html');
    await desk.resize(1200, 900);
    const before = await gone(desk);
    await desk.waitFor(
      'all rows and the preview',
      (count) =>
        document.querySelectorAll('.rows li').length >= count &&
        document.querySelector('.rendered p') !== null,
      [texts.length],
      30_000,
    );
    expect(await gone(desk)).toEqual(before);
    // Some of them opened, their fields and all.
    const scripts = texts.flatMap((text, at) => (text.includes('<script>') && at % 2 ? [at] : []));
    expect(scripts).not.toEqual([]);
    for (const at of scripts.slice(0, 3)) {
      await desk.click(`.rows li[data-clip="${idOf(1_000 + at)}"] .row-title`);
      await desk.waitFor('its fields', () => document.querySelector('.clip-editor textarea'), []);
      expect(await gone(desk)).toEqual(before);
      await desk.click(`.rows li[data-clip="${idOf(1_000 + at)}"] .row-title`);
    }
    await desk.close();
  }, 120_000);
});

function isShort(text: string): boolean {
  return text.length < 1_000;
}

/** What went wrong in a page: that a script ran, elements and attributes that nobody of ours made. */
function gone(page: Seen) {
  return page.evaluate((unwanted) => {
    const all = [...document.querySelectorAll('*')];
    const handlers = all.flatMap((one) =>
      one.getAttributeNames().filter((name) => /^on/i.test(name)),
    );
    const addresses = all
      .flatMap((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? [])
      .map((address) => new URL(address, document.baseURI).protocol);
    return {
      ran: 'pwned' in globalThis,
      elements: [...document.querySelectorAll(unwanted)].map(({ tagName }) => tagName),
      // A curator may write of a picture; nothing of ours may fetch it.
      images: [...document.querySelectorAll('img')].filter(
        (one) => one.naturalWidth > 0 || one.closest('.rendered') === null,
      ).length,
      scripts: document.querySelectorAll('script').length,
      handlers,
      protocols: [...new Set(addresses)].filter(
        (one) =>
          one !== 'https:' && one !== 'http:' && one !== 'mailto:' && one !== location.protocol,
      ),
    };
  }, forbidden);
}

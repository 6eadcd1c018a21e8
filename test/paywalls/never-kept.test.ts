import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureFrom } from '../../src/adapters/capture-from.ts';
import { makeClip } from '../../src/core/clip.ts';
import { idOf, newsletter, now, snapshotOf } from '../sample.ts';

const body = 'The key hangs behind the clock, as it has for forty years.';

const types = ['NewsArticle', 'BlogPosting', 'ScholarlyArticle', 'Event', 'SoftwareSourceCode'];

/** Where publishers put the words of a page into its data. */
const holders = ['articleBody', 'text', 'description', 'abstract', 'backstory', 'review'];

const addresses = [
  'https://thequay.example/keeper',
  'https://medium.com/@mira/keeper-9f3a1c77b2de',
  'https://quay.substack.com/p/keeper',
  'https://github.com/quay/keeper',
  'https://arxiv.org/abs/2611.01234',
];

describe('a clip', () => {
  it('keeps nothing of the text that its data holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.constantFrom(...holders),
        fc.constantFrom(...addresses),
        fc.boolean(),
        (type, holder, url, isFree) => {
          const node = {
            '@context': 'https://schema.org',
            '@type': type,
            headline: 'The keeper',
            isAccessibleForFree: isFree,
            [holder]: body,
            hasPart: { '@type': 'WebPageElement', isAccessibleForFree: isFree, [holder]: body },
          };
          const metas = { description: body, 'og:description': body, 'twitter:description': body };
          const snapshot = snapshotOf({ url, jsonLd: [JSON.stringify(node)] }, metas);
          const clip = makeClip(captureFrom(snapshot, idOf(90)), {
            id: idOf(31),
            newsletter: newsletter.id,
            now,
          });
          expect(JSON.stringify(clip)).not.toContain('behind the clock');
        },
      ),
    );
  });
});

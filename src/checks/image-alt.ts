import { proseCheck } from './check.ts';
import { placeIn, subjectIn } from './prose-pieces.ts';

/** An image that says nothing to those who do not see it. */
export const imageAlt = proseCheck({
  id: 'image-alt',
  name: 'check_image_alt',
  severity: 'notes',
  look: (piece) =>
    piece.facts.images
      .filter(({ alt }) => alt.trim() === '')
      .map((image) => ({
        subject: subjectIn(piece, image.url),
        place: placeIn(piece, image),
        says: { name: 'finding_image_alt', values: [image.url] },
        fix: null,
      })),
});

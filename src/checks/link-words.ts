import { type CheckOption, proseCheck } from './check.ts';
import { placeIn, subjectIn } from './prose-pieces.ts';
import { listed, optionOf } from './rule-options.ts';

const id = 'link-words';
const words: CheckOption = {
  id: 'words',
  name: 'option_words',
  usual:
    'here, this, link, this link, click, click here, read more, this page, this post, this article',
};

/** A link whose words say nothing of where it leads, to those who hear them one after the other. */
export const linkWords = proseCheck({
  id,
  name: 'check_link_words',
  severity: 'notes',
  options: [words],
  reads: ({ rules }) => [listed(optionOf(rules, id, words))],
  look: (piece, [empty]) =>
    piece.facts.links
      .filter(({ words: said }) =>
        empty.includes(
          said
            .toLowerCase()
            .replace(/[\s.…:!]+/g, ' ')
            .trim(),
        ),
      )
      .map((link) => ({
        subject: subjectIn(piece, `${link.words} ${link.url}`),
        place: placeIn(piece, link),
        says: { name: 'finding_link_words', values: [link.words] },
        fix: null,
      })),
});

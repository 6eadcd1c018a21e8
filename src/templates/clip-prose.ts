import { type Clip, clipTitle } from '../core/clip.ts';
import type { Quote } from '../core/quote.ts';
import { type Treatment, usualTreatment } from '../paywalls/treatment.ts';
import { clipLinkUrl } from '../prose/clip-link.ts';
import {
  dialectMarkdown,
  dialectTree,
  type TextDirective,
  textDirective,
} from '../prose/dialect.ts';
import { quoteTree } from '../quotes/quote-tree.ts';
import { factsOf } from './clip-facts.ts';
import { makeRender } from './engine.ts';
import { type HouseForms, paragraphOf } from './house-forms.ts';
import { type House, templateOf } from './opened.ts';
import { printBy, type Tell, untold } from './print-by.ts';
import { inlined, isRich, type Rich, rich } from './rich.ts';

/**
 * A clip as prose to go on writing: the words its template would print, in the stored dialect, every
 * link and quote in them tied to the clip. `number` is which of the clips of its section it is,
 * `treatment` what the newsletter's access policy makes of it; one that leaves it out is not asked: who
 * writes about a clip wants its words.
 * @throws {Failure} `template`
 */
export function clipProse(
  clip: Clip,
  house: House,
  number: number,
  treatment: Treatment = usualTreatment,
  tell: Tell = untold,
): string {
  const { mark, isQuoted, open } = treatment;
  const url = clipLinkUrl({ clip: clip.id, part: open?.name ?? '' });
  const values = {
    ...factsOf(clip),
    number,
    url,
    access: { mark: mark || null },
    quotes: (isQuoted ? clip.quotes : [])
      .map((quote) => ({ ...rich(quoteTree(quote)), url, tie: { clip, quote } }))
      .filter((quote) => quote.rich.length > 0),
    blurb: written(clip.blurb),
    aside: written(clip.aside),
  };
  const what = { name: templateOf(clip, house), about: clipTitle(clip), values };
  const children = printBy(makeRender(house.newsletter, wovenForms), house, what, tell);
  return dialectMarkdown({ type: 'root', children });
}

/** A quote of a clip within prose: its words as they are printed, tied to their source. */
export function quoteProse(clip: Clip, quote: Quote): string {
  const words = { ...rich(quoteTree(quote)), tie: { clip, quote } };
  const children = [{ type: 'paragraph' as const, children: [quoteDirective(words)] }];
  return dialectMarkdown({ type: 'root', children });
}

/** The editor's words about a clip, as an aside within prose. */
export function asideProse({ aside }: Clip): string {
  const words = written(aside);
  const children = words === null ? [] : [textDirective('aside', {}, inlined(words.rich))];
  return dialectMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] });
}

interface Tied extends Rich {
  readonly tie: { readonly clip: Clip; readonly quote: Quote };
}

const wovenForms: HouseForms = {
  quoted: (value) => (isTied(value) ? paragraphOf(quoteDirective(value)) : String(value ?? '')),
  aside: (value) =>
    isRich(value) ? paragraphOf(textDirective('aside', {}, inlined(value.rich))) : '',
  // Whatever it is printed with makes it fit to print.
  fit: () => undefined,
};

function quoteDirective(words: Tied): TextDirective {
  const { clip, quote } = words.tie;
  return textDirective('quote', { id: quote.id, clip: clip.id }, inlined(words.rich));
}

function isTied(value: unknown): value is Tied {
  return isRich(value) && 'tie' in value;
}

/** The curator's own words as they are stored, links to clips and all. */
function written(markdown: string): Rich | null {
  const { children } = dialectTree(markdown);
  return children.length === 0 ? null : rich(children);
}

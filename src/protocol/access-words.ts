import { type Access, isConflict, isWall } from '../core/access.ts';
import type { LeftOut } from '../core/left-out.ts';
import { printed } from '../core/stored.ts';
import { words } from '../platform/words.ts';

/**
 * That the reader sees a preview or less (`now`), or saw it when it was clipped (`kept`), and the
 * page's own words for it; nothing where nothing is known to be kept back.
 */
export function accessWords(
  { now, evidence }: Pick<Access, 'now' | 'evidence'>,
  when: 'now' | 'kept',
): readonly string[] {
  if (now !== 'preview' && now !== 'blocked') return [];
  const shown = evidence.map((one) => words('quoted_words', one)).join(' ');
  const said = when === 'now' ? words(`now_${now}`) : words(`kept_${now}`);
  return [said, ...(shown === '' ? [] : [words('page_shows', shown)])];
}

/**
 * What the publisher says a reader may meet (or the curator, where it is corrected), then what in
 * the page or its address says so; nothing where nothing is known. Of what is seen it says nothing.
 */
export function declaredWords({
  declared,
  claims,
}: Pick<Access, 'declared' | 'claims'>): readonly string[] {
  const said = printed(declared);
  if (said === 'unknown') return [];
  const label = words(`access_${said}`);
  const isGift = said === 'gift';
  const theirs = isGift ? words('declared_gift') : words('declared_says', label);
  const sentence = declared.corrected === null ? theirs : words('declared_corrected', label);
  const shown = claims.map((claim) => claim.words).join(' · ');
  if (shown === '') return [sentence];
  if (isConflict(claims)) return [sentence, words('page_says_both', shown)];
  return [sentence, words(isGift ? 'declared_by' : 'page_says', shown)];
}

/** What of that is worth telling while somebody browses on: a wall, or a way past one. */
export function declaredLine(access: Pick<Access, 'declared' | 'claims'>): readonly string[] {
  const said = printed(access.declared);
  return isWall(said) || said === 'gift' ? declaredWords(access).slice(0, 1) : [];
}

/** What was selected and is not in the quote. */
export function leftOutWords(leftOut: LeftOut): readonly string[] {
  const { unseen, isUnsure, isLong, isElsewhere } = reasons(leftOut);
  const count = leftOut.characters.toLocaleString(words('language'));
  return [
    ...(unseen === '' ? [] : [words('left_out_unseen', count, unseen)]),
    ...(isUnsure ? [words('left_out_unsure', count)] : []),
    ...(isLong ? [words('left_out_long')] : []),
    ...(isElsewhere ? [words('left_out_frame')] : []),
  ];
}

/** Why there is no quote, where something was selected. */
export function noQuoteWords(leftOut: LeftOut): readonly string[] {
  const { unseen, isUnsure, isElsewhere } = reasons(leftOut);
  if (unseen !== '') return [words('no_quote_unseen', unseen)];
  if (isUnsure) return [words('no_quote_unsure')];
  return isElsewhere ? [words('no_quote_frame')] : [];
}

/** Reasons for which words are known not to be seen. */
const unseenWhys = ['hidden', 'faint', 'blurred', 'cut', 'covered', 'outOfReach'] as const;

function reasons({ why }: LeftOut) {
  const known = unseenWhys.filter((one) => why.includes(one));
  const isUnsure = why.includes('unsure');
  const all = known.length > 0 && isUnsure ? [...known, 'unsure' as const] : known;
  return {
    /** The reasons in words, with that it is not sure of some; '' where all are of another kind. */
    unseen: all.map((one) => words(`why_${one}`)).join(', '),
    isUnsure: isUnsure && known.length === 0,
    isLong: why.includes('tooLong'),
    isElsewhere: why.includes('otherSite'),
  };
}

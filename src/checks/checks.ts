import { accessPolicy } from './access-policy.ts';
import { addressEnding } from './address-ending.ts';
import { asideOpen } from './aside-open.ts';
import { bareAddress } from './bare-address.ts';
import type { Check } from './check.ts';
import { dateOrder } from './date-order.ts';
import { deadLink } from './dead-link.ts';
import { duplicate } from './duplicate.ts';
import { emptySection } from './empty-section.ts';
import { eventGone } from './event-gone.ts';
import { eventPast } from './event-past.ts';
import { headingLevels } from './heading-levels.ts';
import { imageAlt } from './image-alt.ts';
import { languageUnmarked } from './language-unmarked.ts';
import { linkWords } from './link-words.ts';
import { linkedBefore } from './linked-before.ts';
import { malformedAddress } from './malformed-address.ts';
import { markMissing } from './mark-missing.ts';
import { mediaUnmarked } from './media-unmarked.ts';
import { mirror } from './mirror.ts';
import { missingBlank } from './missing-blank.ts';
import { movedLink } from './moved-link.ts';
import { nameDespiteRole } from './name-despite-role.ts';
import { numberOrder } from './number-order.ts';
import { placeholder } from './placeholder.ts';
import { quoteLimit } from './quote-limit.ts';
import { quoteLong } from './quote-long.ts';
import { quoteSource } from './quote-source.ts';
import { quoteWords } from './quote-words.ts';
import { refusedSite } from './refused-site.ts';
import { shortener } from './shortener.ts';
import { sourceShare } from './source-share.ts';
import { titleCut } from './title-cut.ts';
import { titleShouting } from './title-shouting.ts';
import { titleSite } from './title-site.ts';
import { tracking } from './tracking.ts';
import { unbalanced } from './unbalanced.ts';
import { unresolved } from './unresolved.ts';
import { unwantedKind } from './unwanted-kind.ts';

/** Every check there is, in the order in which they are shown; a new one is a file and a line here. */
export const checks: readonly Check[] = [
  // Where links lead.
  malformedAddress,
  unresolved,
  deadLink,
  movedLink,
  addressEnding,
  shortener,
  tracking,
  mirror,
  refusedSite,
  // What readers meet there.
  accessPolicy,
  markMissing,
  languageUnmarked,
  mediaUnmarked,
  unwantedKind,
  // What was linked already.
  duplicate,
  linkedBefore,
  // How links are called.
  titleCut,
  titleSite,
  titleShouting,
  bareAddress,
  linkWords,
  // What is quoted, and of whom.
  quoteWords,
  quoteLimit,
  quoteLong,
  quoteSource,
  sourceShare,
  nameDespiteRole,
  // How it is written.
  placeholder,
  asideOpen,
  unbalanced,
  missingBlank,
  imageAlt,
  // The issue as a whole.
  emptySection,
  headingLevels,
  numberOrder,
  dateOrder,
  eventPast,
  eventGone,
];

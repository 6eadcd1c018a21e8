/** Every screen of Cuttings, a row each: where it is, and what is done there until it shows. */

import { fixture, shownCutting, walled } from '../desk.ts';
import {
  allBack,
  asideLeft,
  bothWritten,
  deletionAsked,
  linksChecked,
  linksFine,
  linksShown,
  mineKept,
  pastShown,
  published,
  publishShown,
  stepTakenBack,
  threeRemoved,
  timelineShown,
  trashShown,
  wayTold,
} from './aside-steps.ts';
import {
  backupChosen,
  backupDenied,
  backupHanded,
  backupShown,
  strangerChosen,
} from './backup-steps.ts';
import { backLeft, backOpened, differenceShown, strangerPasted } from './bring-back-steps.ts';
import {
  broughtBack,
  findLeft,
  heldOver,
  keysOpened,
  noneSelected,
  nothingClipped,
  numberedAlike,
  numberedApart,
  paletteOpened,
  samplePut,
  sampleRemoved,
  sheetLeft,
  threeSelected,
  tideFound,
} from './desk-steps.ts';
import { faultTaken, faultWritten, findingsShown, silenceAsked } from './finding-steps.ts';
import { issuesChosen } from './import-steps.ts';
import { looks } from './looks.ts';
import { type Opening, options, over, panel, tab, toastOver } from './openings.ts';
import {
  allPrinted,
  checksOpened,
  leftOutShown,
  limitsTried,
  membersLeftOut,
  policyLeft,
  policyTried,
} from './policy-steps.ts';
import {
  chooserLeft,
  chooserOpened,
  linkAsked,
  linkFound,
  linkLost,
  passageWritten,
  wordsTaken,
} from './prose-steps.ts';
import {
  asMarkdown,
  atIssue,
  atNextIssue,
  atPreview,
  atThisIssue,
  clipOpened,
  clipped,
  diskFull,
  fieldsOpened,
  filledIn,
  issueFieldsOpened,
  previewShown,
  type Step,
  siteAsFound,
  siteCorrected,
  tabsAllowed,
  tabsAsked,
  tabsLeft,
  tabTicked,
  undone,
  wordsTyped,
} from './steps.ts';
import {
  fieldsListed,
  templateBack,
  templateBroken,
  templateOpened,
  templateShown,
} from './template-steps.ts';
import {
  recoveryRead,
  storeLost,
  storeNewer,
  textPasted,
  theirsTaken,
  wordsRefused,
} from './trouble-steps.ts';

export interface Screen {
  readonly name: string;
  readonly open: Opening;
  readonly steps?: readonly Step[];
  /** What puts the desk back, so that the screens can be looked at in any order. */
  readonly back?: readonly Step[];
  /** Names of looks, where not all make sense. */
  readonly looks?: readonly string[];
  /** A page of the web, whose own faults are not ours. */
  readonly isForeign?: boolean;
}

/** A page that is on the desk. */
const known = fixture('medium-post');
const [wide, small] = [[1100, 720] as const, [400, 560] as const];
const openTabs = ['medium-post', 'event', 'access-keys'];

/** Where the popup is scaled by itself and not by the browser, what lies over it is measured wrongly. */
const notScaled = looks.map(({ name }) => name).filter((name) => name !== 'zoomed');

// biome-ignore format: a table
export const screens: readonly Screen[] = [
  { name: 'popup-clip', open: over(shownCutting), steps: [filledIn] },
  { name: 'popup-clipped', open: over(shownCutting), steps: [filledIn, clipped], back: [undone] },
  { name: 'popup-known', open: over(known) },
  { name: 'popup-unreadable', open: over({ url: 'chrome://version' }) },
  { name: 'popup-walled', open: over({ url: walled.url, quote: { from: '#words' } }) },
  { name: 'popup-empty', open: over(fixture('access-keys')), steps: [atIssue, atNextIssue], back: [atThisIssue] },
  { name: 'popup-issue', open: over(known), steps: [atIssue] },
  { name: 'popup-editor', open: over(known), steps: [atIssue, clipOpened], back: [atIssue] },
  { name: 'popup-all-fields', open: over(known), steps: [atIssue, clipOpened, fieldsOpened, siteCorrected], back: [siteAsFound, atIssue] },
  { name: 'popup-fields', open: over(known), steps: [atIssue, issueFieldsOpened] },
  { name: 'popup-writing', open: over(known), steps: [atIssue, passageWritten], back: [wordsTaken] },
  { name: 'popup-chooser', open: over(known), steps: [atIssue, passageWritten, chooserOpened], back: [chooserLeft, wordsTaken], looks: notScaled },
  { name: 'popup-selected', open: over(known), steps: [atIssue, threeSelected], back: [noneSelected] },
  { name: 'popup-palette', open: over(known), steps: [atIssue, paletteOpened], back: [sheetLeft] },
  { name: 'popup-trash', open: over(known), steps: [atIssue, threeRemoved, trashShown], back: [asideLeft, allBack] },
  { name: 'popup-trash-empty', open: over(known), steps: [atIssue, trashShown], back: [asideLeft] },
  { name: 'popup-delete', open: over(known), steps: [atIssue, threeRemoved, trashShown, deletionAsked], back: [sheetLeft, asideLeft, allBack] },
  { name: 'popup-timeline', open: over(known), steps: [atIssue, threeRemoved, timelineShown, stepTakenBack], back: [allBack, asideLeft, allBack] },
  { name: 'popup-two-versions', open: over(known), steps: [atIssue, clipOpened, bothWritten], back: [mineKept, atIssue] },
  { name: 'popup-preview', open: over(known), steps: [atPreview] },
  { name: 'popup-markdown', open: over(known), steps: [atPreview, asMarkdown] },
  { name: 'popup-bring-back', open: over(known), steps: [atPreview, backOpened], back: [backLeft] },
  { name: 'popup-failure', open: over(known), steps: [diskFull, wordsTyped] },
  { name: 'popup-too-long', open: over(known), steps: [atIssue, clipOpened, fieldsOpened, textPasted], back: [atIssue] },
  { name: 'popup-recovered', open: over(known), steps: [atIssue, storeLost], back: [recoveryRead] },
  { name: 'popup-trouble', open: over(known), steps: [atIssue, storeNewer], back: [storeLost, recoveryRead] },
  { name: 'popup-refused-words', open: over(known), steps: [atIssue, wordsRefused], back: [theirsTaken] },
  { name: 'panel-issue', open: panel, steps: [atIssue] },
  { name: 'panel-preview', open: panel, steps: [atPreview] },
  { name: 'tab', open: tab(wide), steps: [atIssue, previewShown] },
  { name: 'tab-empty', open: tab(wide), steps: [atIssue, atNextIssue], back: [atThisIssue] },
  { name: 'tab-first-steps', open: tab(wide), steps: [atIssue, nothingClipped, atNextIssue], back: [atThisIssue] },
  { name: 'tab-sample', open: tab(wide), steps: [atIssue, nothingClipped, atNextIssue, samplePut], back: [sampleRemoved, atThisIssue] },
  { name: 'tab-same-number', open: tab(wide), steps: [atIssue, atNextIssue, issueFieldsOpened, numberedAlike], back: [numberedApart, atThisIssue] },
  { name: 'tab-writing', open: tab(wide), steps: [atIssue, passageWritten, previewShown], back: [wordsTaken] },
  { name: 'tab-chooser', open: tab(wide), steps: [atIssue, passageWritten, chooserOpened], back: [chooserLeft, wordsTaken] },
  { name: 'tab-linking', open: tab(wide), steps: [atIssue, passageWritten, linkAsked], back: [chooserLeft, wordsTaken] },
  { name: 'tab-lost-link', open: tab(wide), steps: [atIssue, passageWritten, linkLost], back: [linkFound, wordsTaken] },
  { name: 'tab-selected', open: tab(wide), steps: [atIssue, threeSelected], back: [noneSelected] },
  { name: 'tab-held-over', open: tab(wide), steps: [atIssue, heldOver], back: [broughtBack] },
  { name: 'tab-finding', open: tab(wide), steps: [atIssue, tideFound], back: [findLeft, atIssue] },
  { name: 'tab-palette', open: tab(wide), steps: [atIssue, previewShown, paletteOpened], back: [sheetLeft] },
  { name: 'tab-keys', open: tab(wide), steps: [atIssue, previewShown, keysOpened], back: [sheetLeft] },
  { name: 'tab-trash', open: tab(wide), steps: [atIssue, threeRemoved, trashShown], back: [asideLeft, allBack] },
  { name: 'tab-timeline', open: tab(wide), steps: [atIssue, threeRemoved, timelineShown, stepTakenBack], back: [allBack, asideLeft, allBack] },
  { name: 'popup-findings', open: over(known), steps: [atIssue, faultWritten, findingsShown, silenceAsked], back: [faultTaken] },
  { name: 'tab-findings', open: tab(wide), steps: [atIssue, faultWritten, findingsShown, previewShown], back: [faultTaken] },
  { name: 'tab-held-back', open: tab(wide), steps: [atIssue, faultWritten, publishShown], back: [asideLeft, faultTaken] },
  { name: 'popup-publish', open: over(known), steps: [atIssue, publishShown], back: [asideLeft] },
  { name: 'tab-publish', open: tab(wide), steps: [atIssue, publishShown], back: [asideLeft] },
  { name: 'popup-past', open: over(known), steps: [atIssue, publishShown, published, pastShown], back: [asideLeft, allBack] },
  { name: 'tab-past', open: tab(wide), steps: [atIssue, publishShown, published, pastShown], back: [asideLeft, allBack] },
  { name: 'popup-links', open: over(known), steps: [atIssue, linksChecked, linksShown], back: [asideLeft, linksFine] },
  { name: 'tab-links', open: tab(wide), steps: [atIssue, linksChecked, linksShown], back: [asideLeft, linksFine] },
  { name: 'tab-in-the-way', open: tab(wide), steps: [atIssue, threeRemoved, timelineShown, wayTold], back: [asideLeft, allBack] },
  { name: 'tab-editor', open: tab(wide), steps: [atIssue, clipOpened], back: [atIssue] },
  { name: 'tab-all-fields', open: tab(wide), steps: [atIssue, clipOpened, fieldsOpened, siteCorrected], back: [siteAsFound, atIssue] },
  { name: 'tab-left-out', open: tab(wide), steps: [atIssue, clipOpened, fieldsOpened, membersLeftOut, leftOutShown], back: [allPrinted, atIssue] },
  { name: 'tab-fields', open: tab(wide), steps: [atIssue, issueFieldsOpened] },
  { name: 'tab-bring-back', open: tab(wide), steps: [atIssue, previewShown, asMarkdown, backOpened, differenceShown], back: [backLeft] },
  { name: 'tab-bring-back-other', open: tab(wide), steps: [atIssue, previewShown, backOpened, strangerPasted], back: [backLeft] },
  { name: 'tab-markdown', open: tab(wide), steps: [atIssue, previewShown, asMarkdown] },
  { name: 'tabs-asked', open: tab(small), steps: [tabsAsked], back: [tabsLeft] },
  { name: 'tabs-list', open: tab(small, openTabs), steps: [tabsAsked, tabsAllowed, tabTicked], back: [tabsLeft] },
  { name: 'options', open: options },
  { name: 'options-access', open: options, steps: [policyTried], back: [policyLeft] },
  { name: 'options-limits', open: options, steps: [policyTried, limitsTried], back: [policyLeft] },
  { name: 'options-checks', open: options, steps: [checksOpened] },
  { name: 'options-template-own', open: options, steps: [templateShown] },
  { name: 'options-template', open: options, steps: [templateOpened], back: [templateBack] },
  { name: 'options-template-fault', open: options, steps: [templateOpened, templateBroken], back: [templateBack] },
  { name: 'options-template-fields', open: options, steps: [templateOpened, fieldsListed], back: [templateBack] },
  { name: 'options-trouble', open: options, steps: [storeNewer], back: [storeLost, recoveryRead] },
  { name: 'options-backup', open: options, steps: [backupShown] },
  { name: 'options-backup-handed', open: options, steps: [backupHanded], back: [backupDenied] },
  { name: 'options-import', open: options, steps: [issuesChosen] },
  { name: 'options-restore', open: options, steps: [backupChosen] },
  { name: 'options-refused', open: options, steps: [strangerChosen] },
  { name: 'page-toast', open: toastOver('x-post', false), isForeign: true, looks: ['light', 'pseudo', 'rtl'] },
  { name: 'page-toast', open: toastOver('documentation', true), isForeign: true, looks: ['dark'] },
];

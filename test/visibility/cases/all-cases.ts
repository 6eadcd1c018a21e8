import type { VisibilityCase } from './case.ts';
import { covered } from './covered.ts';
import { cut } from './cut.ts';
import { elements } from './elements.ts';
import { faded } from './faded.ts';
import { forSome } from './for-some.ts';
import { frames } from './frames.ts';
import { notRendered } from './not-rendered.ts';
import { partly } from './partly.ts';
import { placedAway } from './placed-away.ts';
import { scrolling } from './scrolling.ts';
import { turned } from './turned.ts';
import { walls } from './walls.ts';

/** The suite; a theme is a file. */
export const allCases: readonly VisibilityCase[] = [
  ...notRendered,
  ...cut,
  ...faded,
  ...placedAway,
  ...covered,
  ...scrolling,
  ...turned,
  ...elements,
  ...frames,
  ...forSome,
  ...partly,
  ...walls,
];

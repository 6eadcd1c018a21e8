import { haskellWeekly } from './haskell-weekly.ts';
import { plainList } from './plain-list.ts';
import type { Preset } from './preset.ts';
import { rWeekly } from './r-weekly.ts';
import { ruanyfWeekly } from './ruanyf-weekly.ts';
import { swiftWeeklyBrief } from './swift-weekly-brief.ts';
import { thisWeekInRust } from './this-week-in-rust.ts';
import { trackingJupyter } from './tracking-jupyter.ts';

/** The house styles on offer; a new one is a file and a line here. */
export const presets: readonly Preset[] = [
  trackingJupyter,
  thisWeekInRust,
  rWeekly,
  haskellWeekly,
  swiftWeeklyBrief,
  ruanyfWeekly,
  plainList,
];

/** The house style a newsletter chose; the first where it is not (or no longer) on offer. */
export function presetOf(id: string): Preset {
  return presets.find((preset) => preset.id === id) ?? trackingJupyter;
}

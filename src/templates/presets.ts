import { plainList } from './plain-list.ts';
import type { Preset } from './preset.ts';
import { trackingJupyter } from './tracking-jupyter.ts';

/** The house styles on offer; a new one is a file and a line here. */
export const presets: readonly Preset[] = [trackingJupyter, plainList];

/** The house style a newsletter chose; the first where it is not (or no longer) on offer. */
export function presetOf(id: string): Preset {
  return presets.find((preset) => preset.id === id) ?? trackingJupyter;
}

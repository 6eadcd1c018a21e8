import { acknowledgement } from './acknowledgement.ts';
import { draft } from './draft.ts';
import { importing } from './import.ts';
import { injectedBytes } from './injected-bytes.ts';
import { popup } from './popup.ts';
import type { Row } from './row.ts';
import { typing } from './typing.ts';

/**
 * `npm run bench`: what Cuttings costs, as ratios to a floor measured in the same run; a busy
 * machine slows both. A new measurement is a file that gives rows, and a line here.
 */
const benches: readonly (() => Promise<readonly Row[]>)[] = [
  injectedBytes,
  draft,
  popup,
  typing,
  acknowledgement,
  importing,
];

let over = false;
for (const bench of benches) {
  for (const { what, value, most, unit, note } of await bench()) {
    const ok = value <= most;
    over ||= !ok;
    const figure = `${value.toFixed(unit === '×' ? 2 : 0)} ${unit}`;
    console.log(
      `${ok ? 'ok  ' : 'OVER'} ${figure.padStart(9)} (at most ${most})  ${what}${note ? `: ${note}` : ''}`,
    );
  }
}
process.exitCode = over ? 1 : 0;

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserKind } from './browser-paths.ts';
import { backgroundEnded } from './faults/background-ended.ts';
import { backups } from './faults/backups.ts';
import { badStrings } from './faults/bad-strings.ts';
import { browserKilled } from './faults/browser-killed.ts';
import { damage } from './faults/damage.ts';
import { diskFull } from './faults/disk-full.ts';
import { type Fault, type Outcome, randomFrom } from './faults/fault.ts';
import { manyClips } from './faults/many.ts';
import { popupClosed } from './faults/popup-closed.ts';
import { quotaReached } from './faults/quota.ts';
import { schema } from './faults/schema.ts';
import { twoWindows } from './faults/two-windows.ts';

/**
 * `npm run faults`: what goes wrong on people's machines is made to go wrong here, with the built
 * extension in real browsers, and what was acknowledged is counted. `--short` for a minute's worth,
 * `--only NAME`, `--browser NAME`, `--seed N`, `--json FILE`. A new fault is a file and a line here.
 */
const faults: readonly Fault[] = [
  backgroundEnded,
  browserKilled,
  damage,
  diskFull,
  quotaReached,
  popupClosed,
  twoWindows,
  badStrings,
  schema,
  backups,
  manyClips,
];

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    browser: { type: 'string' },
    seed: { type: 'string', default: '20261129' },
    short: { type: 'boolean', default: false },
  },
});

interface Row {
  readonly fault: string;
  readonly browser: BrowserKind;
  readonly figures: Readonly<Record<string, number | string>>;
  readonly holds: boolean;
  readonly skipped?: string;
}

const rows: Row[] = [];
for (const { name, what, browsers, run } of faults) {
  if (values.only !== undefined && values.only !== name) continue;
  for (const browser of browsers) {
    if (values.browser !== undefined && values.browser !== browser) continue;
    const begun = performance.now();
    const { figures, broken, skipped } = await carriedOut(run, browser);
    const seconds = Math.round((performance.now() - begun) / 1000);
    const said = Object.entries(figures).map(([key, count]) => `${count} ${key}`);
    const state = skipped !== undefined ? 'skipped' : broken.length === 0 ? 'holds' : 'BROKEN';
    console.log(
      `${state.padEnd(8)}${browser}: ${what}\n        ${skipped ?? said.join(', ')}, ${seconds} s`,
    );
    for (const one of broken.slice(0, 20)) console.log(`        ${one}`);
    rows.push({
      fault: name,
      browser,
      figures,
      holds: broken.length === 0,
      ...(skipped && { skipped }),
    });
  }
}

/**
 * What came of a fault. A run that ended halfway has counted nothing: it is done once more, and told
 * like one that does not hold if it ends so again; the others go on.
 */
async function carriedOut(run: Fault['run'], browser: BrowserKind): Promise<Outcome> {
  const once = () =>
    run({ browser, isShort: values.short, random: randomFrom(Number(values.seed)) });
  const said = (error: unknown) =>
    error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    return await once();
  } catch (error) {
    console.log(`again   ${browser}: the run ended halfway: ${said(error)}`);
    return once().catch((again) => ({ figures: {}, broken: [said(again)] }));
  }
}

if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
// What somebody waited for long leaves its clock running.
process.exit(rows.every(({ holds }) => holds) ? 0 : 1);

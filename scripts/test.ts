import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureProgram } from './install-browsers.ts';

/**
 * `npm test`: everything that must hold, on a fresh clone too. Each step says what it proves and
 * how long it took; the last line counts the tests.
 */

/** One step: a program of node_modules with its arguments; `tests` counts what Vitest ran. */
interface Step {
  readonly what: string;
  readonly run: readonly string[] | (() => void);
  readonly tests?: string;
}

const out = 'out/test';

const vitest = (project: string, reporter = 'dot'): Omit<Step, 'what'> => ({
  run: [
    'vitest',
    'run',
    '--project',
    project,
    `--reporter=${reporter}`,
    '--reporter=json',
    `--outputFile.json=${out}/${project}.json`,
  ],
  tests: `${out}/${project}.json`,
});

const steps: readonly Step[] = [
  { what: 'format and lint', run: ['biome', 'ci', '.'] },
  { what: 'types of pages', run: ['tsc', '-p', 'tsconfig.json'] },
  { what: 'types of the background, without a DOM', run: ['tsc', '-p', 'tsconfig.worker.json'] },
  { what: 'types of tests and tools', run: ['tsc', '-p', 'tsconfig.node.json'] },
  { what: 'nothing unused', run: ['knip'] },
  { what: 'units', ...vitest('unit') },
  { what: 'build for both browsers', run: ['tsx', 'scripts/build.ts'] },
  { what: 'the builds', ...vitest('built') },
  { what: 'browsers', run: browsers },
  { what: 'end to end in both browsers', ...vitest('e2e', 'verbose') },
  { what: 'npm start, by itself', run: ['tsx', 'scripts/start.ts', 'headless'] },
];

function browsers(): void {
  for (const program of ['chromium', 'firefox', 'Xvfb', 'xdotool'] as const) {
    console.log(`  ${program}: ${ensureProgram(program)}`);
  }
}

interface Counts {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

const counts: Counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
const summary: string[] = [];
let failed = false;
const started = performance.now();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

for (const [index, step] of steps.entries()) {
  console.log(`\n${index + 1}/${steps.length} ${step.what}`);
  const begun = performance.now();
  const ok = await carryOut(step);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (step.tests !== undefined) add(step.tests);
  summary.push(`${ok ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s  ${step.what}`);
  if (!ok) {
    failed = true;
    break;
  }
}

const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `\n${summary.join('\n')}\n\n${failed ? 'Something failed' : 'All is well'} after ${seconds} s.`,
);
if (failed && counts.numFailedTests === 0) counts.numFailedTests = 1;
const { numPassedTests, numFailedTests, numPendingTests } = counts;
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exitCode = failed ? 1 : 0;

async function carryOut({ run }: Step): Promise<boolean> {
  if (typeof run !== 'function') return (await exitCodeOf(run)) === 0;
  try {
    run();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** The program is node_modules' own: npm puts that folder first on the path. */
function exitCodeOf([program = '', ...args]: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function add(report: string): void {
  try {
    const ran: Counts = JSON.parse(readFileSync(report, 'utf8'));
    for (const name of Object.keys(counts) as (keyof Counts)[]) counts[name] += ran[name];
  } catch {
    // Vitest itself did not come so far as to write a report: the step has failed and says so.
  }
}

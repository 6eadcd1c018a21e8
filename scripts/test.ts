import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { ensureProgram } from './install-browsers.ts';

/**
 * `npm test`: everything that must hold, on a fresh clone too. Each step says what it proves and
 * how long it took; the last line counts the tests.
 */

/** A program of node_modules with its arguments; `report` counts what Vitest ran. */
interface Program {
  readonly run: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly report?: string;
}

/** One step: programs that run side by side, or something of our own. */
interface Step {
  readonly what: string;
  readonly run: readonly Program[] | (() => void);
}

const out = 'out/test';

const program = (...run: readonly string[]): readonly Program[] => [{ run }];

const vitest = (project: string, reporter = 'dot', name = project): Program => {
  const report = `${out}/${name}.json`;
  const reporters = [`--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${report}`];
  return { run: ['vitest', 'run', '--project', project, ...reporters], report };
};

/** The end-to-end tests of one browser, without those of the other alone. */
function endToEnd(browser: string, without: readonly string[]): Program {
  const { run, report = '' } = vitest('e2e', 'verbose', `e2e-${browser}`);
  const exclude = without.map((name) => `--exclude=test/e2e/${name}.test.ts`);
  return { run: [...run, ...exclude], env: { CUTTINGS_BROWSER: browser }, report };
}

const steps: readonly Step[] = [
  { what: 'format and lint', run: program('biome', 'ci', '.') },
  { what: 'types of pages', run: program('tsc', '-p', 'tsconfig.json') },
  {
    what: 'types of the background, without a DOM',
    run: program('tsc', '-p', 'tsconfig.worker.json'),
  },
  { what: 'types of tests and tools', run: program('tsc', '-p', 'tsconfig.node.json') },
  { what: 'nothing unused', run: program('knip') },
  { what: 'units', run: [vitest('unit')] },
  { what: 'build for both browsers', run: program('tsx', 'scripts/build.ts') },
  { what: 'the builds', run: [vitest('built')] },
  { what: 'browsers', run: browsers },
  {
    what: 'end to end in both browsers, side by side',
    run: [
      endToEnd('chromium', ['visibility']),
      endToEnd('firefox', ['corpus', 'sites', 'written', 'spoken', 'accessible']),
    ],
  },
  {
    what: 'what must not be lost, the short form',
    run: [
      program('tsx', 'scripts/faults.ts', '--short', '--browser=chromium'),
      program('tsx', 'scripts/faults.ts', '--short', '--browser=firefox'),
    ].flat(),
  },
  { what: 'npm start, by itself', run: program('tsx', 'scripts/start.ts', 'headless') },
];

function browsers(): void {
  for (const name of ['chromium', 'firefox', 'Xvfb', 'xdotool'] as const) {
    console.log(`  ${name}: ${ensureProgram(name)}`);
  }
}

interface Counts {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

/** What is read of Vitest's report. */
interface Report extends Counts {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const counts: Counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
/** Each failure again at the very end, where it is looked for first. */
const failures: string[] = [];
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
  if (typeof step.run !== 'function')
    for (const { report } of step.run) if (report !== undefined) add(report);
  summary.push(`${ok ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s  ${step.what}`);
  if (!ok) {
    failed = true;
    break;
  }
}

const seconds = Math.round((performance.now() - started) / 1000);
if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
console.log(
  `\n${summary.join('\n')}\n\n${failed ? 'Something failed' : 'All is well'} after ${seconds} s.`,
);
if (failed && counts.numFailedTests === 0) counts.numFailedTests = 1;
const { numPassedTests, numFailedTests, numPendingTests } = counts;
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exitCode = failed ? 1 : 0;

async function carryOut({ run }: Step): Promise<boolean> {
  if (typeof run !== 'function') {
    const codes = await Promise.all(run.map(exitCodeOf));
    return codes.every((code) => code === 0);
  }
  try {
    run();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** The program is node_modules' own: npm puts that folder first on the path. */
function exitCodeOf({ run: [name = '', ...args], env }: Program): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}

function add(report: string): void {
  try {
    const ran: Report = JSON.parse(readFileSync(report, 'utf8'));
    for (const name of Object.keys(counts) as (keyof Counts)[]) counts[name] += ran[name];
    for (const { name, message, assertionResults } of ran.testResults) {
      const file = relative('.', name);
      for (const { status, fullName, failureMessages } of assertionResults)
        if (status === 'failed')
          failures.push(
            `  ${file}: ${fullName}\n    ${failureMessages.map(firstLine).join('\n    ')}`,
          );
      // What fails around the tests: hooks, imports.
      if (message !== '') failures.push(`  ${file}: ${firstLine(message)}`);
    }
  } catch {
    // Vitest itself did not come so far as to write a report: the step has failed and says so.
  }
}

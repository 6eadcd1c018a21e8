/**
 * Sees to it that the programs the end-to-end tests need are there: finds them, or installs
 * them where this is Debian and we may; else says in one sentence what is missing.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { findBrowser, findOnPath } from './browser-paths.ts';

export type ProgramName = 'chromium' | 'firefox' | 'Xvfb' | 'xdotool';

interface Program {
  find(): string | null;
  readonly debianPackage: string;
  /** What to do by hand. */
  readonly advice: string;
}

const PROGRAMS: Readonly<Record<ProgramName, Program>> = {
  chromium: {
    find: () => findBrowser('chromium'),
    debianPackage: 'chromium',
    advice: 'install Chromium, Chrome or Edge, or set CUTTINGS_CHROMIUM to its program',
  },
  firefox: {
    find: () => findBrowser('firefox'),
    debianPackage: 'firefox-esr',
    advice: 'install Firefox, or set CUTTINGS_FIREFOX to its program',
  },
  Xvfb: {
    find: () => findOnPath(['Xvfb']),
    debianPackage: 'xvfb',
    advice: 'install Xvfb (Debian and Ubuntu: the package xvfb)',
  },
  xdotool: {
    find: () => findOnPath(['xdotool']),
    debianPackage: 'xdotool',
    advice: 'install xdotool (Debian and Ubuntu: the package of that name)',
  },
};

let listsAreFresh = false;

/** What to put before `apt-get`, or null where we may not install. */
function aptPrefix(): readonly string[] | null {
  if (findOnPath(['apt-get']) === null) return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? ['sudo', '-n']
    : null;
}

/** Runs one command with its output on ours, so that a long installation shows its progress. */
function run(command: readonly string[]): void {
  const [program = '', ...args] = command;
  console.log(`> ${command.join(' ')}`);
  execFileSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Installs one Debian package; false where that failed or may not be done. */
function installed(debianPackage: string): boolean {
  const prefix = aptPrefix();
  if (prefix === null) return false;
  try {
    if (!listsAreFresh) run([...prefix, 'apt-get', 'update', '-qq']);
    listsAreFresh = true;
    run([...prefix, 'apt-get', 'install', '-y', '-q', '--no-install-recommends', debianPackage]);
    return true;
  } catch {
    return false;
  }
}

/** The path of a program, which is installed first where it is missing and that can be done. */
export function ensureProgram(name: ProgramName): string {
  const program = PROGRAMS[name];
  const found = program.find() ?? (installed(program.debianPackage) ? program.find() : null);
  if (found !== null) return found;
  throw new Error(`The end-to-end tests need ${name}: please ${program.advice}.`);
}

/**
 * What `npm start` and `npm test` call first. Plain JavaScript without a dependency: it runs on a
 * fresh checkout, sees to the dependencies, and hands over to `scripts/start.ts` or
 * `scripts/test.ts`. Their exit code is passed on.
 */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task, ...rest] = process.argv.slice(2);

process.exitCode = await main();

async function main() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = engines.node.replace(/[^\d.]/g, '');
  if (!isAtLeast(process.versions.node, wanted)) {
    console.error(
      `Cuttings needs Node ${wanted} or newer, and this is ${process.versions.node}: please update Node.`,
    );
    return 1;
  }
  if (task !== 'start' && task !== 'test') {
    console.error('Say what to do: node scripts/bootstrap.mjs start, or test.');
    return 1;
  }
  const step = task === 'start' ? '1/4 ' : '';
  if (dependenciesAreFresh()) console.log(`${step}Dependencies: here already.`);
  else if (!installDependencies(step)) return 1;
  return handOver();
}

/** Whether a version is this one or newer: `20.19.1` is at least `20.19`. */
function isAtLeast(version, wanted) {
  const [have, need] = [version, wanted].map((text) => text.split('.').map(Number));
  const at = need.findIndex((part, index) => part !== (have[index] ?? 0));
  return at < 0 || (have[at] ?? 0) > need[at];
}

/** npm leaves a stamp where it has installed; a lock file newer than that asks for something else. */
function dependenciesAreFresh() {
  const stamp = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  return existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs;
}

/** Installs what the lock file names; says what to do where that fails. */
function installDependencies(step) {
  console.log(`${step}Dependencies: installing them (half a minute or so, the first time only)…`);
  const began = Date.now();
  // Strict first. A lock file that lacks the packages of other systems stops `npm ci` on any
  // system; `npm install --no-save` keeps to its versions too, and fills in what is missing.
  const done = npm(['ci'], 'ignore') || npm(['install', '--no-save'], 'inherit');
  if (done) console.log(`    done in ${Math.round((Date.now() - began) / 1000)} s`);
  else
    console.error('The dependencies could not be installed: the reason is above. Are you online?');
  return done;
}

/** Runs npm; whether it ended well. `errors` says what becomes of what it complains about. */
function npm(words, errors) {
  // No package's own script is run: what the tasks need comes ready, and one that only the bench
  // compares with would be compiled for minutes.
  const args = [...words, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 'inherit', errors] };
  // Under `npm start` npm says where it lies itself; Windows runs npm through its shell only.
  const itself = process.env.npm_execpath;
  const { status } = itself?.endsWith('.js')
    ? spawnSync(process.execPath, [itself, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return status === 0;
}

/** Runs the task's script through the tsx of this checkout, and gives its exit code. */
function handOver() {
  const script = join('scripts', `${task}.ts`);
  const args = ['--import', 'tsx', script, ...rest];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  // Ctrl+C reaches the script by itself; we only have to outlive it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done) => {
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('exit', (code, signal) => {
      done(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

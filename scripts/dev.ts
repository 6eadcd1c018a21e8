import { spawn } from 'node:child_process';
import { build, createServer, type Rolldown } from 'vite';

/**
 * `npm run dev` keeps dist/chrome fresh with hot reload (load it once as an unpacked extension);
 * `npm run dev -- firefox` rebuilds dist/firefox on every change and reloads it in a Firefox.
 */
if (process.argv[2] === 'firefox') await developInFirefox();
else await developInChromium();

async function developInChromium(): Promise<void> {
  const server = await createServer({ mode: 'chrome' });
  await server.listen();
  console.log('dist/chrome is hot: load it once as an unpacked extension; saving reloads it.');
}

async function developInFirefox(): Promise<void> {
  const watcher = (await build({
    mode: 'firefox',
    logLevel: 'warn',
    build: { watch: {} },
  })) as Rolldown.RolldownWatcher;
  let running = false;
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message);
    if (event.code !== 'END') return;
    console.log(`dist/firefox built at ${new Date().toLocaleTimeString()}`);
    if (!running) runFirefox(() => watcher.close());
    running = true;
  });
}

/** web-ext watches the folder and reloads the extension by itself. */
function runFirefox(onEnd: () => Promise<void>): void {
  const firefox = spawn('web-ext', ['run', '--source-dir', 'dist/firefox'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  firefox.on('exit', () => void onEnd());
}

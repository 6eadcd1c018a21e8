/** An X display of our own, with real keys: Xvfb and xdotool. */

import { execFileSync, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export interface Display {
  /** What the DISPLAY variable of a program has to be, `:99`. */
  readonly name: string;
  /** Gives a window the keyboard, by preference the one with this title; there is no window manager. */
  focusWindow(title: string): void;
  /** Presses real keys, one chord after the other, in xdotool's spelling: `alt+shift+k`, `Up`. */
  press(...chords: readonly string[]): void;
  close(): Promise<void>;
}

/** Starts Xvfb on a free display and waits until it takes connections. */
export async function startDisplay(): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = (): void => void server.kill();
  process.once('exit', stop);
  const ended = new Promise<void>((done) => server.once('close', () => done()));
  const number = await new Promise<string>((done, fail) => {
    const missing = 'The browser needs a display: please install Xvfb.';
    server.once('error', (cause) => fail(new Error(missing, { cause })));
    server.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}.`)));
    (server.stdio[3] as Readable).once('data', (data) => done(String(data).trim()));
  });
  const name = `:${number}`;
  const env = { ...process.env, DISPLAY: name };
  const xdotool = (...words: readonly string[]): string =>
    execFileSync('xdotool', words, { encoding: 'utf8', env, timeout: 10_000 }).trim();
  return {
    name,
    focusWindow(title) {
      // Menus and bubbles have no name, so only browser windows are found.
      const windows = xdotool('search', '--onlyvisible', '--name', '.').split('\n');
      const named = windows.find((window) => xdotool('getwindowname', window).startsWith(title));
      xdotool('windowfocus', '--sync', named ?? windows[0] ?? '');
    },
    press: (...chords) => void xdotool('key', '--delay', '60', ...chords),
    async close() {
      process.off('exit', stop);
      stop();
      await ended;
    },
  };
}

/** The keys whose name in a manifest differs from X's. */
const X_KEYS: Readonly<Record<string, string>> = {
  Comma: 'comma',
  Period: 'period',
  Space: 'space',
  PageUp: 'Prior',
  PageDown: 'Next',
  Ctrl: 'ctrl',
  Alt: 'alt',
  Shift: 'shift',
};

/** A manifest's binding (`Alt+Shift+K`) in xdotool's spelling (`alt+shift+k`). */
export function xChord(binding: string): string {
  const keys = binding.split('+').map((key) => key.trim());
  return keys.map((key) => X_KEYS[key] ?? (key.length === 1 ? key.toLowerCase() : key)).join('+');
}

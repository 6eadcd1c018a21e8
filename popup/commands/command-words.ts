import { words } from '../../src/platform/words.ts';
import type { Command } from './command.ts';

/** What a command is called. */
export function commandWords({ name, values = [] }: Command): string {
  return words(name, ...values);
}

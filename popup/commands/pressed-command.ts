import { isPressed, type Pressed } from './chord.ts';
import type { Command, DeskContext } from './command.ts';

/** The command that the pressed keys stand for, where it applies now. */
export function pressedCommand(
  commands: readonly Command[],
  event: Pressed,
  context: DeskContext,
  mac: boolean,
): Command | null {
  const isIts = (one: Command) => one.keys.some((chord) => isPressed(chord, event, mac));
  return commands.find((one) => isIts(one) && one.when(context)) ?? null;
}

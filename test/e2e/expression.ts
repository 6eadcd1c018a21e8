/** Turns a function of a scenario into the text of an expression a browser can evaluate. */

/**
 * The text of a call of `run` with `args`. The function is sent as its source, so it sees nothing
 * but its arguments and the document. esbuild, through tsx, puts calls of its helper `__name`
 * into that source; the browser does not have that helper, so it is given one here.
 */
export function expressionOf<Args extends readonly unknown[]>(
  run: (...args: Args) => unknown,
  args: Args,
): string {
  const given = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ');
  return `(() => { const __name = (named) => named; return (${run.toString()})(${given}); })()`;
}

/** So long (ms) a busy machine is waited for. */
const patience = 12_000;

/** What `look` gives once it gives something; for what a browser does in its own time. */
export async function until<T>(
  look: () => Promise<T>,
  what = 'what was waited for',
): Promise<Exclude<T, null | undefined | false | ''>> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const seen = await look();
    if (seen) return seen as Exclude<T, null | undefined | false | ''>;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain: ${what}`);
}

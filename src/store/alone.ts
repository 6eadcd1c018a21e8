/** Runs `work` while no other page of ours, nor the background, runs one of this name. */
export async function alone(name: string, work: () => Promise<void>): Promise<void> {
  await (globalThis.navigator?.locks?.request(name, work) ?? work());
}

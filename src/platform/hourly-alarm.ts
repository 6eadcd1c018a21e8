import { browser } from './browser.ts';

/** Has an alarm of this name go off within a minute, and once an hour from then on; one that is set stays. */
export async function keepHourly(name: string): Promise<void> {
  if ((await browser.alarms.get(name)) !== undefined) return;
  await browser.alarms.create(name, { delayInMinutes: 0.5, periodInMinutes: 60 });
}

export async function stopHourly(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

import type { Person } from '../core/capture.ts';

/** A person; with a handle, if only that is known, for a name. */
export function person(name: string, part: Partial<Person> = {}): Person {
  return { name, handle: null, profile: null, role: null, ...part };
}

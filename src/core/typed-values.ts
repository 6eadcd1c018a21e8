import type { EventFacts, ExtraLink, Person } from './capture.ts';
import { readerAddress } from './reader-address.ts';

/** A person as typed, field by field; '' where nothing is. */
export type TypedPerson = { readonly [Part in keyof Person]: string };

/** A name and what it stands for, as typed. */
export interface TypedPair {
  readonly name: string;
  readonly value: string;
}

/** The people as they are typed into fields. */
export function typedPeople(people: readonly Person[]): readonly TypedPerson[] {
  return people.map(({ name, handle, profile, role }) => ({
    name,
    role: role ?? '',
    handle: handle ?? '',
    profile: profile ?? '',
  }));
}

/** The people of whom something is typed. A profile that is no address is left out. */
export function peopleTyped(rows: readonly TypedPerson[]): readonly Person[] {
  return rows
    .map(({ name, role, handle, profile }) => ({
      name: name.trim(),
      handle: handle.trim() || null,
      profile: readerAddress(profile),
      role: role.trim() || null,
    }))
    .filter((person) => Object.values(person).some(Boolean));
}

/** Identifiers as they are typed, a row each. */
export function typedIdentifiers(
  identifiers: Readonly<Record<string, string>>,
): readonly TypedPair[] {
  return Object.entries(identifiers).map(([name, value]) => ({ name, value }));
}

/** The identifiers whose rows are filled in; of two with one name the last. */
export function identifiersTyped(rows: readonly TypedPair[]): Readonly<Record<string, string>> {
  const pairs = rows.map(({ name, value }) => [name.trim().toLowerCase(), value.trim()] as const);
  return Object.fromEntries(pairs.filter(([name, value]) => name !== '' && value !== ''));
}

/** Further links as they are typed. */
export function typedLinks(links: readonly ExtraLink[]): readonly TypedPair[] {
  return links.map(({ name, url }) => ({ name, value: url }));
}

/** The rows that hold an address that readers can open. */
export function linksTyped(rows: readonly TypedPair[]): readonly ExtraLink[] {
  return rows.flatMap(({ name, value }) => {
    const url = readerAddress(value);
    return url === null ? [] : [{ name: name.trim(), url }];
  });
}

/** Tags as they are printed, one behind the other. */
export function typedTags(tags: readonly string[]): string {
  return tags.join(' ');
}

/** The tags in `[video] [ZH]`, or in `video, ZH`: each in its brackets, and once. */
export function tagsTyped(text: string): readonly string[] {
  const pieces = text.match(/\[[^[\]]*\]?|[^[\],;]+/g) ?? [];
  const words = pieces.map((piece) => piece.replace(/[[\]]/g, '').trim()).filter(Boolean);
  return [...new Set(words)].map((word) => `[${word}]`);
}

/** An event of which something is typed; none where none was found and all is blank. */
export function eventTyped(event: EventFacts, found: EventFacts | null): EventFacts | null {
  const isBlank = event.start + event.end + event.place === '';
  return isBlank && found === null ? null : event;
}

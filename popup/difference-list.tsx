import type {
  Altered,
  AlteredSection,
  Difference,
  Entry,
  Moved,
  NotTaken,
} from '../src/importers/difference.ts';
import { words } from '../src/platform/words.ts';
import { WordChanges } from './word-changes.tsx';

const groups = ['sections', 'altered', 'moved', 'added', 'links', 'gone', 'notTaken'] as const;

const names = {
  sections: 'back_sections',
  altered: 'back_altered',
  moved: 'back_moved',
  added: 'back_added',
  links: 'back_links',
  gone: 'back_gone',
  notTaken: 'back_not_taken',
} as const;

/** How much differs, in one line; '' for nothing. */
export function differenceCounts(difference: Difference): string {
  return groups
    .filter((group) => difference[group].length > 0)
    .map((group) => words(names[group], difference[group].length))
    .join(' · ');
}

/** All that differs, group by group. */
export function DifferenceList({ difference }: { readonly difference: Difference }) {
  const { sections, altered, moved, added, links, gone, notTaken } = difference;
  return (
    <div class="difference">
      <Group name="sections" rows={sections} row={(one) => <SectionRow {...one} />} />
      <Group name="altered" rows={altered} row={(one) => <AlteredRow {...one} />} />
      <Group name="moved" rows={moved} row={(one) => <p dir="auto">{movedWords(one)}</p>} />
      <Group name="added" rows={added} row={(one) => <p dir="auto">{addedWords(one)}</p>} />
      <Group
        name="links"
        rows={links}
        row={({ title, url }) => (
          <>
            <p dir="auto">{title}</p>
            <p class="faint" dir="ltr">
              {url}
            </p>
          </>
        )}
      />
      <Group name="gone" rows={gone} row={(one) => <p dir="auto">{goneWords(one)}</p>} />
      <Group
        name="notTaken"
        rows={notTaken}
        row={(one) => <p dir="auto">{notTakenWords(one)}</p>}
      />
    </div>
  );
}

interface GroupProps<T> {
  readonly name: keyof typeof names;
  readonly rows: readonly T[];
  readonly row: (one: T) => preact.ComponentChildren;
}

function Group<T>({ name, rows, row }: GroupProps<T>) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h4>{words(names[name], rows.length)}</h4>
      <ul>
        {rows.map((one, at) => (
          <li key={at}>{row(one)}</li>
        ))}
      </ul>
    </section>
  );
}

function SectionRow({ kind, heading, before, after }: AlteredSection) {
  if (kind === 'renamed') return <WordChanges before={before} after={after} />;
  return <p dir="auto">{words(`back_section_${kind}`, heading)}</p>;
}

function AlteredRow(one: Altered) {
  const name = alteredName(one);
  return (
    <>
      {name !== '' && (
        <p class="faint" dir="auto">
          {name}
        </p>
      )}
      <WordChanges before={one.before} after={one.after} />
    </>
  );
}

function alteredName({ what, name, as }: Altered): string {
  switch (what) {
    case 'entry':
      return as === 'words'
        ? ''
        : words(as === 'fields' ? 'back_altered_clip' : 'back_altered_to_prose', name);
    case 'intro':
    case 'emptyText':
      return words(what === 'intro' ? 'back_altered_intro' : 'back_altered_empty', name);
    case 'preamble':
    case 'close':
      return words(what);
    default:
      return words(`back_altered_${what}`);
  }
}

function movedWords({ name, from, to }: Moved): string {
  return from === to
    ? words('back_moved_within', name, to)
    : words('back_moved_to', name, from, to);
}

function addedWords({ kind, name, section }: Entry): string {
  return words(`back_added_${kind}`, name, section);
}

function goneWords({ kind, name, section }: Entry): string {
  return words(`back_gone_${kind}`, name, section);
}

function notTakenWords({ kind, words: said }: NotTaken): string {
  return words(`back_not_taken_${kind}`, said);
}

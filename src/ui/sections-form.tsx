import type { StandingSection } from '../core/newsletter.ts';
import { words } from '../platform/words.ts';
import { SavedField } from './saved-field.tsx';
import './sections-form.css';

interface Props<S extends StandingSection> {
  readonly legend: string;
  readonly sections: readonly S[];
  readonly save: (next: readonly S[], previous: readonly S[]) => Promise<boolean>;
  /** Makes a section that is added, with this heading. */
  readonly make: (heading: string) => S;
}

/** Sections in their order: named, moved, added, removed. */
export function SectionsForm<S extends StandingSection>(props: Props<S>) {
  const { sections, save } = props;
  const renamed = (id: string, heading: string) =>
    sections.map((one) => (one.id === id ? { ...one, heading } : one));
  const moved = (from: number, to: number) => {
    const rest = sections.filter((_, index) => index !== from);
    return rest.toSpliced(to, 0, ...sections.slice(from, from + 1));
  };
  const set = (next: readonly S[]) => void save(next, sections);
  return (
    <fieldset class="sections-form">
      <legend class="field-label">{props.legend}</legend>
      <ol>
        {sections.map((section, index) => (
          <li key={section.id}>
            <SavedField
              words
              label={words('section_number', index + 1)}
              value={section.heading}
              save={(next, previous) =>
                save(renamed(section.id, next), renamed(section.id, previous))
              }
            />
            <button
              type="button"
              disabled={index === 0}
              aria-label={words('move_section_up', section.heading)}
              onClick={() => set(moved(index, index - 1))}
            >
              ↑
            </button>
            <button
              type="button"
              disabled={index === sections.length - 1}
              aria-label={words('move_section_down', section.heading)}
              onClick={() => set(moved(index, index + 1))}
            >
              ↓
            </button>
            <button
              type="button"
              aria-label={words('remove_section', section.heading)}
              onClick={() => set(sections.filter((one) => one.id !== section.id))}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      <button type="button" onClick={() => set([...sections, props.make(words('new_section'))])}>
        {words('add_section')}
      </button>
    </fieldset>
  );
}

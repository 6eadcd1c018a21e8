import type { Section } from '../src/core/issue.ts';
import { words } from '../src/platform/words.ts';
import './section-picker.css';

interface Props {
  readonly name: string;
  /** The newsletter and issue whose sections they are. */
  readonly of: string;
  readonly sections: readonly Section[];
  /** Section id; '' for the inbox. */
  readonly chosen: string;
  readonly choose: (section: string) => void;
}

/** The sections to file under, each with the number key that chooses it; 0 is the inbox. */
export function SectionPicker({ name, of, sections, chosen, choose }: Props) {
  const places = [...sections, { id: '', heading: words('inbox') }];
  return (
    <fieldset class="section-picker">
      <legend class="field-label">{words('section_of', of)}</legend>
      {places.map((place, index) => {
        const key = place.id === '' ? '0' : index < 9 ? String(index + 1) : '';
        return (
          <label key={place.id} class={place.id === chosen ? 'chosen' : ''}>
            <input
              type="radio"
              name={name}
              value={place.id}
              checked={place.id === chosen}
              onChange={() => choose(place.id)}
            />
            {key !== '' && (
              <span class="key" aria-hidden="true">
                {key}
              </span>
            )}
            <span dir="auto">{place.heading}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** The section a number key stands for: its id, '' for the inbox, null where it stands for none. */
export function sectionOfKey(key: string, sections: readonly Section[]): string | null {
  if (key === '0') return '';
  if (!/^[1-9]$/.test(key)) return null;
  return sections[Number(key) - 1]?.id ?? null;
}

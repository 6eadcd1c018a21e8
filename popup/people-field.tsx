import { useId, useState } from 'preact/hooks';
import { webAddress } from '../src/core/address.ts';
import type { Person } from '../src/core/capture.ts';
import type { Clip } from '../src/core/clip.ts';
import { peopleTyped, type TypedPerson, typedPeople } from '../src/core/typed-values.ts';
import { words } from '../src/platform/words.ts';
import { TwoVersions } from '../src/ui/two-versions.tsx';
import { FieldRow } from './field-row.tsx';
import { focusOn } from './focus-on.ts';
import { FoundBeside } from './found-beside.tsx';
import { RowsField } from './rows-field.tsx';
import { useFound } from './use-found.ts';
import { useRows } from './use-rows.ts';

const nobody: TypedPerson = { name: '', role: '', handle: '', profile: '' };

/** Who made it: in order, each with a role that is printed instead of the name, handle, profile. */
export function PeopleField({ clip }: { readonly clip: Clip }) {
  const id = useId();
  const { found, isCorrected, goBack, ...stored } = useFound(clip, 'people');
  const list = useRows<readonly Person[], TypedPerson>({
    ...stored,
    shown: typedPeople,
    kept: peopleTyped,
  });
  /** Of whom more than the name is shown. */
  const [open, setOpen] = useState<number | null>(null);
  const last = list.rows.length - 1;
  const move = (from: number, to: number, focus: 'name' | 'up' | 'down') => {
    if (to < 0 || to > last) return;
    setOpen(open === from ? to : null);
    list.move(from, to);
    // At an end of the list only the way back is left.
    const isEnd = (focus === 'up' && to === 0) || (focus === 'down' && to === last);
    const way = isEnd && focus === 'up' ? 'down' : isEnd ? 'up' : focus;
    focusOn(`${id}-${way}-${to}`);
  };
  const nameOf = ({ name }: TypedPerson, index: number) =>
    name.trim() || words('person_number', index + 1);
  return (
    <RowsField
      id={id}
      legend={words('field_people')}
      rows={list.rows}
      nameOf={nameOf}
      draw={(person, index) => {
        const field = (part: keyof TypedPerson) => ({
          id: `${id}-${part}-${index}`,
          text: person[part],
          onType: (text: string) => list.type(index, { [part]: text }),
        });
        const isAddress = person.profile === '' || webAddress(person.profile) !== null;
        return (
          <>
            <FieldRow
              isPrinted
              isBare
              label={words('person_number', index + 1)}
              {...field('name')}
              keys="Alt+ArrowUp Alt+ArrowDown"
              onKey={(event) => {
                if (!event.altKey || !/^Arrow(?:Up|Down)$/.test(event.key)) return;
                event.preventDefault();
                move(index, event.key === 'ArrowUp' ? index - 1 : index + 1, 'name');
              }}
            >
              {open !== index && person.role !== '' && (
                <p class="role faint" dir="auto">
                  {words('printed_as', person.role)}
                </p>
              )}
            </FieldRow>
            {open === index && (
              <>
                <FieldRow
                  isPrinted
                  label={words('person_role')}
                  placeholder={words('person_role_does')}
                  {...field('role')}
                />
                <FieldRow label={words('person_handle')} {...field('handle')} />
                <FieldRow
                  dir="ltr"
                  label={words('person_profile')}
                  placeholder="https://"
                  refused={isAddress ? null : words('refused_address')}
                  {...field('profile')}
                />
                {last > 0 && (
                  <div class="order">
                    <button
                      type="button"
                      class="plain"
                      id={`${id}-up-${index}`}
                      disabled={index === 0}
                      onClick={() => move(index, index - 1, 'up')}
                    >
                      ↑ {words('move_up')}
                    </button>
                    <button
                      type="button"
                      class="plain"
                      id={`${id}-down-${index}`}
                      disabled={index === last}
                      onClick={() => move(index, index + 1, 'down')}
                    >
                      ↓ {words('move_down')}
                    </button>
                  </div>
                )}
              </>
            )}
          </>
        );
      }}
      verbs={(person, index) => (
        <button
          type="button"
          class="plain"
          aria-expanded={open === index}
          aria-label={words('person_more', nameOf(person, index))}
          onClick={() => setOpen(open === index ? null : index)}
        >
          …
        </button>
      )}
      remove={(index) => {
        setOpen(null);
        list.remove(index);
      }}
      add={() => {
        list.add(nobody);
        focusOn(`${id}-name-${list.rows.length}`);
      }}
      addWords={words('add_person')}
    >
      <TwoVersions
        clash={list.clash}
        textOf={(people) => people.map(({ name, role }) => role ?? name).join(', ')}
      />
      <FoundBeside
        clip={clip}
        found={found.map(({ name, role }) => role ?? name).join(', ')}
        isCorrected={isCorrected}
        label={words('field_people')}
        field={`${id}-add`}
        goBack={() => {
          list.tidy();
          goBack();
        }}
      />
    </RowsField>
  );
}

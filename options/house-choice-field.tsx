import { useId } from 'preact/hooks';
import { words } from '../src/platform/words.ts';
import type { HouseChoice } from '../src/templates/house-signs.ts';

interface Props {
  readonly choice: {
    readonly name: HouseChoice['name'];
    readonly values: Readonly<Record<string, { readonly name: string }>>;
  };
  /** '' leaves it to the house style. */
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

/** How one thing is written or printed, where the newsletter wants it otherwise than its style. */
export function HouseChoiceField({ choice, chosen, choose }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words(choice.name)}</label>
      <select id={id} value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{words('house_preset')}</option>
        {Object.entries(choice.values).map(([value, { name }]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

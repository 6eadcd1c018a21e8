import { words } from '../src/platform/words.ts';
import './rows-field.css';

interface Props<Row> {
  /** Ids of its buttons begin with it, that of the one that adds is `id-add`. */
  readonly id: string;
  readonly legend: string;
  readonly rows: readonly Row[];
  /** What a row goes by on its buttons. */
  readonly nameOf: (row: Row, index: number) => string;
  readonly draw: (row: Row, index: number) => preact.ComponentChildren;
  /** Further buttons of a row. */
  readonly verbs?: (row: Row, index: number) => preact.ComponentChildren;
  readonly remove: (index: number) => void;
  readonly add: () => void;
  readonly addWords: string;
  readonly children?: preact.ComponentChildren;
}

/** A field of several rows: each altered or removed, and one more added. */
export function RowsField<Row>(props: Props<Row>) {
  const { id, rows, nameOf } = props;
  return (
    <fieldset class="rows-field">
      <legend>{props.legend}</legend>
      <div class="all">
        <ol>
          {rows.map((row, index) => (
            <li key={index}>
              <div class="row-fields">{props.draw(row, index)}</div>
              <div class="row-verbs">
                {props.verbs?.(row, index)}
                <button
                  type="button"
                  class="plain"
                  aria-label={words('remove_row', nameOf(row, index))}
                  onClick={() => {
                    props.remove(index);
                    document.getElementById(`${id}-add`)?.focus();
                  }}
                >
                  ×
                </button>
              </div>
            </li>
          ))}
        </ol>
        <button type="button" class="plain add" id={`${id}-add`} onClick={props.add}>
          <span aria-hidden="true">+ </span>
          {props.addWords}
        </button>
        {props.children}
      </div>
    </fieldset>
  );
}

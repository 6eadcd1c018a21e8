import * as v from 'valibot';
import type { Change } from '../core/change.ts';
import { storedSchemas } from './record-schemas.ts';

/**
 * The change with its records field by field as those of its store have to be, and nothing besides;
 * null where one is another thing, or another record than the change names.
 */
export function parsedChange({ store, id, before, after }: Change): Change | null {
  const record = v.nullable(storedSchemas[store] as v.GenericSchema<unknown, { id: string }>);
  const parsed = v.safeParse(v.tuple([record, record]), [before, after]);
  if (!parsed.success || parsed.output.some((one) => one !== null && one.id !== id)) return null;
  const [was, is] = parsed.output;
  return { store, id, before: was, after: is } as Change;
}

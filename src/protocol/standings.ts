import * as v from 'valibot';
import { recordLimits } from '../core/record-limits.ts';

/** One a quote, and no clip has more. */
const answers = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(v.array(schema), v.maxLength(recordLimits.list));

/** What the page script says of quotes that it was asked for. */
const standings = answers(
  v.object({ id: v.pipe(v.string(), v.uuid()), state: v.picklist(['stands', 'changed', 'gone']) }),
);

/** Whether a quote's words stand on the page as they did, were changed, or are gone. */
export type Standing = v.InferOutput<typeof standings>[number];

/** What the page script says of fragments: one a quote, or none. */
const fragments = answers(
  v.object({
    id: v.pipe(v.string(), v.uuid()),
    fragment: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  }),
);

/** The standings in `value`; none where it is something else. */
export function parseStandings(value: unknown): readonly Standing[] {
  const result = v.safeParse(standings, value);
  return result.success ? result.output : [];
}

/** The fragments in `value`, by the ids of their quotes; none where it is something else. */
export function parseFragments(value: unknown): ReadonlyMap<string, string> {
  const result = v.safeParse(fragments, value);
  const all = result.success ? result.output : [];
  return new Map(all.flatMap(({ id, fragment }) => (fragment === null ? [] : [[id, fragment]])));
}

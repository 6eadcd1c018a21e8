import * as v from 'valibot';
import { declarations } from '../core/access.ts';
import { accessActions, type Rules, severities } from '../core/rules.ts';

/** What a file of rules begins with, so that no other file is taken for one. */
const format = 'cuttings-rules';
const version = 1;

/** More than any newsletter has, and little enough to be read at once. */
const most = { file: 200_000, text: 2_000, list: 500 };

const text = v.pipe(v.string(), v.maxLength(most.text));
/** Numbers may be written as numbers. */
const value = v.union([text, v.pipe(v.number(), v.finite(), v.transform(String))]);
const named = <S extends v.GenericSchema>(schema: S) =>
  v.optional(v.pipe(v.record(text, schema), v.maxEntries(most.list)), {});

const fileSchema = v.object({
  format: v.literal(format),
  version: v.literal(version),
  name: v.optional(text, ''),
  about: v.optional(text, ''),
  checks: named(v.picklist(severities)),
  options: named(value),
  access: v.optional(
    v.pipe(
      v.array(
        v.object({
          host: v.pipe(text, v.nonEmpty()),
          declared: v.optional(
            v.pipe(v.array(v.picklist(declarations)), v.maxLength(declarations.length)),
            [],
          ),
          action: v.picklist(accessActions),
          note: v.optional(text, ''),
        }),
      ),
      v.maxLength(most.list),
    ),
    [],
  ),
  marks: named(text),
});

/** A set of rules with what it is called, and what is told of it. */
export interface RuleSet {
  readonly name: string;
  readonly about: string;
  readonly rules: Rules;
}

/** What a file of rules holds; else where in it something is that cannot be (`access.0.action`). */
export type RuleFile =
  | ({ readonly kind: 'rules' } & RuleSet)
  | { readonly kind: 'unread'; readonly at: string };

/** Reads a file of rules (`docs/RULES.md`). What it does not name stays as usual. */
export function readRules(file: string): RuleFile {
  const unread = (at: string): RuleFile => ({ kind: 'unread', at });
  if (file.length > most.file) return unread('');
  const read = v.safeParse(fileSchema, parsedJson(file));
  if (!read.success) return unread(v.getDotPath(read.issues[0]) ?? '');
  const { name, about, checks, options, access, marks } = read.output;
  return { kind: 'rules', name, about, rules: { checks, options, access, marks } };
}

/** Writes rules as a file that reads as the same; what is named is in the order of its names. */
export function writeRules({ name, about, rules }: RuleSet): string {
  const { checks, options, access, marks } = rules;
  const file = {
    ...{ format, version, name, about },
    checks: sorted(checks),
    options: sorted(options),
    access,
    marks: sorted(marks),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function sorted<T>(named: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(named).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function parsedJson(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    // No JSON is no file of rules, as any other JSON is.
    return null;
  }
}

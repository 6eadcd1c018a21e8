import {
  AssignTag,
  ForTag,
  Output,
  type Template,
  type Token,
  TypeGuards,
  toValueSync,
  Value,
} from 'liquidjs';
import type { Fields, Shape } from './template-fields.ts';

/** Something named in a template that it is not given, or cannot print as it is; or a sign that names nothing yet. */
export interface FieldFault {
  readonly what: 'unknown' | 'unprintable' | 'brace';
  readonly name: string;
  /** What can be named there. */
  readonly known: readonly string[];
  /** Where it stands, and the tag or output that it stands in. */
  readonly token: Token;
  readonly within: Token;
  /** How far into its token. */
  readonly further?: number;
}

/** Every field fault of a template that was parsed, in the order of its source. */
export function fieldFaults(templates: readonly Template[], fields: Fields): readonly FieldFault[] {
  const given = Object.entries(fields).map(([name, { shape }]) => [name, shape] as const);
  const assigned = assignedIn(templates).map((name) => [name, anything] as const);
  return faultsIn(templates, new Map([...assigned, ...given]));
}

type Names = Map<string, Shape>;
type Argument =
  NonNullable<ReturnType<NonNullable<Template['arguments']>>> extends Iterable<infer A> ? A : never;

const anything: Shape = { is: 'anything' };
const number: Shape = { is: 'number' };

/** All names that the template gives to something itself, wherever it does. */
function assignedIn(templates: readonly Template[]): readonly string[] {
  return templates.flatMap((one) => [
    ...[...(one.localScope?.() ?? [])].map(({ content }) => content),
    ...assignedIn(childrenOf(one)),
  ]);
}

function childrenOf(template: Template): readonly Template[] {
  return template.children ? (toValueSync(template.children(false, true)) as Template[]) : [];
}

function faultsIn(templates: readonly Template[], names: Names): readonly FieldFault[] {
  return templates.flatMap((one) => {
    const given = [...(one.arguments?.() ?? [])];
    const own = given.flatMap((argument) => faultsOf(argument, names, one.token));
    const printed = one instanceof Output ? unprintable(one, names) : braceIn(one.token);
    if (one instanceof AssignTag) {
      const [name] = [...one.localScope()];
      const [value] = given;
      if (name && value) names.set(name.content, shapeOfArgument(value, names));
    }
    return [...own, ...printed, ...faultsIn(childrenOf(one), within(one, names))];
  });
}

/** The names that hold within a tag: those of a loop are its own. */
function within(template: Template, names: Names): Names {
  const own = [...(template.blockScope?.() ?? [])];
  if (own.length === 0) return names;
  const inner: Names = new Map([...names, ...own.map((name) => [name, anything] as const)]);
  if (template instanceof ForTag) {
    const list = shapeOfArgument(template.collection, names);
    inner.set(template.variable, list.is === 'list' ? list.each : anything);
  }
  return inner;
}

/** A brace among the words is a tag or an output that is still being typed. */
function braceIn(token: Token): readonly FieldFault[] {
  const further = TypeGuards.isHTMLToken(token) ? token.getText().indexOf('{') : -1;
  if (further < 0) return [];
  return [{ what: 'brace', name: '{', known: [], token, within: token, further }];
}

function unprintable({ value, token }: Output, names: Names): readonly FieldFault[] {
  const [first, ...others] = value.initial.postfix;
  // The last filter is the one that everything printed goes through.
  const isBare = value.filters.length === 1 && others.length === 0;
  if (!isBare || first === undefined || !TypeGuards.isPropertyAccessToken(first)) return [];
  const { is } = shapeOf(first, names);
  if (is !== 'parts' && is !== 'list' && is !== 'names') return [];
  const name = first.getText();
  return [{ what: 'unprintable', name, known: [], token: first, within: token }];
}

function faultsOf(argument: Argument, names: Names, within: Token): readonly FieldFault[] {
  return accessesIn(argument).flatMap((access) => {
    const fault = unknownIn(access, names);
    return fault === null ? [] : [{ what: 'unknown' as const, ...fault, within }];
  });
}

type Access = Extract<Argument, { readonly props: unknown }>;

/** Everything that is named in an argument. */
function accessesIn(argument: unknown): readonly Access[] {
  if (Array.isArray(argument)) return argument.flatMap(accessesIn);
  if (TypeGuards.isRangeToken(argument)) return [argument.lhs, argument.rhs].flatMap(accessesIn);
  if (argument instanceof Value || TypeGuards.isFilteredValueToken(argument)) {
    const more = argument.filters.flatMap(({ args }) => args);
    return [...argument.initial.postfix, ...more].flatMap(accessesIn);
  }
  if (!TypeGuards.isPropertyAccessToken(argument)) return [];
  return [argument, ...argument.props.flatMap(accessesIn)];
}

function shapeOfArgument(argument: Argument, names: Names): Shape {
  if (TypeGuards.isPropertyAccessToken(argument)) return shapeOf(argument, names);
  const isPlain = argument instanceof Value && argument.filters.length === 0;
  const [first, ...others] = isPlain ? argument.initial.postfix : [];
  return others.length === 0 && first && TypeGuards.isPropertyAccessToken(first)
    ? shapeOf(first, names)
    : anything;
}

function shapeOf(access: Access, names: Names): Shape {
  return followed(access, names).shape;
}

function unknownIn(access: Access, names: Names): Omit<FieldFault, 'what' | 'within'> | null {
  return followed(access, names).fault;
}

/** Goes along a path: what stands at its end, or the first name in it that is not there. */
function followed({ variable, props }: Access, names: Names) {
  let shape: Shape = variable === undefined ? { is: 'parts', parts: {} } : anything;
  for (const [at, token] of props.entries()) {
    const isFirst = at === 0 && variable === undefined;
    const name = nameOf(token);
    if (name === null) {
      shape = shape.is === 'list' ? shape.each : anything;
      continue;
    }
    const known: ReadonlyMap<string, Shape> | null = isFirst ? names : partsOf(shape);
    const next = known === null ? anything : known.get(name);
    if (next === undefined) {
      return { shape: anything, fault: { name, known: [...(known?.keys() ?? [])], token } };
    }
    shape = next;
  }
  return { shape, fault: null };
}

/** The name that a step of a path is known by; null for a number, or what is worked out. */
function nameOf(token: unknown): string | null {
  return TypeGuards.isWordToken(token) || TypeGuards.isQuotedToken(token) ? token.content : null;
}

/** What can be named of a value; null: anything. */
function partsOf(shape: Shape): ReadonlyMap<string, Shape> | null {
  switch (shape.is) {
    case 'list':
      return new Map([...['size'].map((one) => [one, number] as const), ...ends(shape.each)]);
    case 'parts':
    case 'words':
      return new Map(Object.entries(shape.parts).map(([name, part]) => [name, part.shape]));
    case 'text':
      return new Map([['size', number]]);
    case 'number':
      return new Map();
    default:
      return null;
  }
}

function ends(each: Shape): readonly (readonly [string, Shape])[] {
  return [
    ['first', each],
    ['last', each],
  ];
}

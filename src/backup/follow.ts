const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/**
 * A record with every id that became another one replaced, wherever it stands: in a field of its own
 * or in prose. Ids are unique, so that the same letters mean the same record everywhere.
 */
export function follow<T>(value: T, became: ReadonlyMap<string, string>): T {
  if (became.size === 0) return value;
  return replaced(value, (text) => text.replace(uuid, (id) => became.get(id) ?? id)) as T;
}

function replaced(value: unknown, by: (text: string) => string): unknown {
  if (typeof value === 'string') return by(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => replaced(one, by));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, by)]));
}

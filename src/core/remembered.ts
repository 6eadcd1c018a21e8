/**
 * Makes something of a record and keeps it as long as the record: asked again with the same record
 * and the same further things (compared by identity, as records never change in place), the same
 * result is given again.
 */
export function remembered<K extends object, R>(): (
  key: K,
  further: readonly unknown[],
  make: () => R,
) => R {
  const made = new WeakMap<K, { readonly further: readonly unknown[]; readonly result: R }>();
  return (key, further, make) => {
    const last = made.get(key);
    const isSame =
      last?.further.length === further.length &&
      last.further.every((one, at) => one === further[at]);
    if (last && isSame) return last.result;
    const result = make();
    made.set(key, { further, result });
    return result;
  };
}

/**
 * What requests of one transaction give, in their order. A promise for each costs more than the request
 * itself where there are many; a transaction carries them out in turn, so the last speaks for all.
 * Never settles where one of them fails: that is the transaction's to tell (`failureOf`).
 */
export function results<T>(requests: readonly IDBRequest<T>[]): Promise<readonly T[]> {
  const last = requests.at(-1);
  if (last === undefined) return Promise.resolve([]);
  return new Promise((resolve) => {
    last.onsuccess = () => resolve(requests.map(({ result }) => result));
  });
}

/**
 * Rejects once a transaction is given up, with why its first request failed, if one did: those after it
 * only say that another had. Never resolves.
 */
export function failureOf(tx: IDBTransaction): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    tx.addEventListener('error', ({ target }) => reject((target as IDBRequest).error));
    tx.addEventListener('abort', () => reject(tx.error));
  });
  failed.catch(() => undefined);
  return failed;
}

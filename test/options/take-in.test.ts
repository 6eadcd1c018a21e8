import { describe, expect, it, vi } from 'vitest';
import { takeIn, takenNumbers } from '../../options/take-in.ts';
import { planImport } from '../../src/importers/import-plan.ts';
import { currentDesk } from '../../src/store/desk.ts';
import { issueNumbers } from '../../src/store/issues.ts';
import { newsletterById } from '../../src/store/newsletters.ts';
import { proseIssue } from '../importers/issues.ts';
import { now } from '../sample.ts';
import { contents, useFreshStore } from '../store/fresh-store.ts';

useFreshStore();

const numbers = ['Fifth', 'Sixth', 'Seventh'];
const csv = `title,url,time_added,tags,status\n${Array.from(
  { length: 1_200 },
  (_, at) => `Page ${at},https://example.org/${at},1741251600,,`,
).join('\n')}`;

async function planned() {
  const { newsletter } = await currentDesk(now);
  const files = [
    ...numbers.map((word, at) => ({
      name: `x${at}.md`,
      text: proseIssue.replace('Seventeenth', word).replaceAll('TT', 'XX'),
    })),
    { name: 'pocket.csv', text: csv },
  ];
  const plan = await planImport(files, newsletter, {
    taken: await takenNumbers(newsletter.id),
    isKnown: async () => false,
    makeId: () => crypto.randomUUID(),
    now,
    told: async () => undefined,
  });
  return { newsletter, plan };
}

describe('what files hold', () => {
  it('is taken in, and the draft at hand goes on behind it', async () => {
    const { newsletter, plan } = await planned();
    const told: number[] = [];
    const watch = { told: (done: number) => told.push(done), signal: new AbortController().signal };
    const taken = await takeIn(plan, newsletter, watch);
    expect(taken).toMatchObject({
      labels: ['#5', '#6', '#7'],
      links: 1_200,
      left: 0,
      failure: null,
    });
    expect(told).toEqual([0, 1, 2, 3, 1_003, 1_203]);
    expect(await issueNumbers(newsletter.id)).toEqual([5, 6, 7, 8]);
    expect((await newsletterById(newsletter.id))?.sectionMemory).not.toEqual({});
  });

  it('that is called off keeps what is whole, and says what is not there', async () => {
    const { newsletter, plan } = await planned();
    const calling = new AbortController();
    const told = (done: number) => {
      if (done === 1) calling.abort();
    };
    const taken = await takeIn(plan, newsletter, { told, signal: calling.signal });
    // What was under way meanwhile is whole, or not there at all.
    const { length } = taken.labels;
    expect([1, 2]).toContain(length);
    expect(taken).toMatchObject({ links: 0, left: 1_203 - length, failure: null });
    const numbersThere = await issueNumbers(newsletter.id);
    expect(numbersThere).toEqual([5, 6, 7].slice(0, length + 1));
    expect(taken.labels).toEqual(['#5', '#6'].slice(0, length));
  });

  it('that cannot all be saved keeps what is whole, and gives why', async () => {
    const { newsletter, plan } = await planned();
    const { add } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      record: { readonly url?: string },
      ...key
    ) {
      if (record.url === 'https://example.org/1100') {
        throw new DOMException('the disk is full', 'QuotaExceededError');
      }
      return add.call(this, record, ...key);
    });
    const watch = { told: () => undefined, signal: new AbortController().signal };
    const taken = await takeIn(plan, newsletter, watch).finally(() => full.mockRestore());
    expect(taken).toMatchObject({ labels: ['#5', '#6', '#7'], links: 1_000, left: 200 });
    expect(taken.failure).toMatchObject({ code: 'notSaved' });
    expect((await contents()).clips?.length).toBe(1_021);
  });
});

import { describe, expect, it } from 'vitest';
import { issueById, latestIssues } from '../../src/store/issues.ts';
import { idOf, issue } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const numbered = (number: number) => ({ ...issue, id: idOf(100 + number), number });

describe('issues', () => {
  it('of a newsletter come with the highest number first, no more than asked for', async () => {
    await put('issues', numbered(9), numbered(100), numbered(0), numbered(10));
    await put('issues', { ...numbered(500), newsletter: idOf(9) });
    const numbers = async (limit: number) =>
      (await latestIssues(issue.newsletter, limit)).map((one) => one.number);
    expect(await numbers(10)).toEqual([100, 10, 9, 0]);
    expect(await numbers(2)).toEqual([100, 10]);
  });

  it('are found by their ids', async () => {
    await put('issues', issue);
    expect(await issueById(issue.id)).toEqual({ ...issue, rev: 1 });
    expect(await issueById(idOf(99))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { newsletterById, newsletters } from '../../src/store/newsletters.ts';
import { idOf, newsletter } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const named = (number: number, name: string) => ({ ...newsletter, id: idOf(number), name });

describe('newsletters', () => {
  it('come in the order of the alphabet', async () => {
    await put(
      'newsletters',
      named(1, 'waves'),
      named(2, 'Ebb'),
      named(4, 'Übersee'),
      named(3, 'Ebb'),
    );
    expect((await newsletters()).map((one) => [one.name, one.id])).toEqual([
      ['Ebb', idOf(2)],
      ['Ebb', idOf(3)],
      ['Übersee', idOf(4)],
      ['waves', idOf(1)],
    ]);
  });

  it('are found by their ids', async () => {
    await put('newsletters', newsletter);
    expect(await newsletterById(newsletter.id)).toEqual({ ...newsletter, rev: 1 });
    expect(await newsletterById(idOf(99))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { placeWords, rowOfFinding } from '../../popup/finding-words.ts';
import type { Finding, Place } from '../../src/checks/check.ts';
import { clipOf, draftOf, idOf, issue } from '../sample.ts';

const draft = draftOf([clipOf(31, {}, { title: 'The tides' })]);

function at(place: Partial<Place>): Finding {
  return {
    check: 'tracking',
    severity: 'warns',
    subject: '',
    place: { of: 'clip', id: idOf(31), field: 'url', range: null, ...place },
    says: { name: 'check_tracking', values: [] },
    fix: null,
  };
}

describe('where a finding is', () => {
  it('is said by the title of its clip, and shown at its row', () => {
    expect(placeWords(at({}), draft)).toBe('The tides');
    const [entry] = draft.sections[0]?.entries ?? [];
    expect(rowOfFinding(at({}), draft)).toBe(entry?.placement.id);
  });

  it('is a section by its heading, at its introduction', () => {
    const [section] = issue.sections;
    const found = at({ of: 'section', id: section?.id ?? '' });
    expect(placeWords(found, draft)).toBe('News');
    expect(rowOfFinding(found, draft)).toBe(`intro:${section?.id}`);
  });

  it('is the issue by its label, or the words around its sections', () => {
    const found = (field: string) => at({ of: 'issue', id: issue.id, field });
    expect(placeWords(found('number'), draft)).toBe('TT18');
    expect(rowOfFinding(found('close'), draft)).toBe('close');
    expect(rowOfFinding(found('preamble'), draft)).toBe('preamble');
  });

  it('is nowhere for what is gone', () => {
    expect(placeWords(at({ id: idOf(99) }), draft)).toBe('');
    expect(rowOfFinding(at({ of: 'passage', id: idOf(99) }), draft)).toBeNull();
  });
});

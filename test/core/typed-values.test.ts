import { describe, expect, it } from 'vitest';
import {
  eventTyped,
  identifiersTyped,
  linksTyped,
  peopleTyped,
  tagsTyped,
  typedIdentifiers,
  typedLinks,
  typedPeople,
  typedTags,
} from '../../src/core/typed-values.ts';

const ada = {
  name: 'Ada Lindqvist',
  handle: '@ada',
  profile: 'https://quay.example/ada',
  role: null,
};
const bo = { name: 'Bo', handle: null, profile: null, role: 'data scientist' };

describe('what stands in the fields of a clip', () => {
  it('is what was put there, where nothing is typed', () => {
    expect(peopleTyped(typedPeople([ada, bo]))).toEqual([ada, bo]);
    const identifiers = { doi: '10.1234/tides', arxiv: '2611.01234' };
    expect(identifiersTyped(typedIdentifiers(identifiers))).toEqual(identifiers);
    const links = [{ name: 'pdf', url: 'https://quay.example/tides.pdf' }];
    expect(linksTyped(typedLinks(links))).toEqual(links);
    expect(tagsTyped(typedTags(['[video]', '[two words]']))).toEqual(['[video]', '[two words]']);
  });
});

describe('people', () => {
  it('of whom nothing is typed yet are not kept', () => {
    const nobody = { name: ' ', role: '', handle: '', profile: '' };
    expect(peopleTyped([...typedPeople([bo]), nobody])).toEqual([bo]);
  });

  it('may have a role alone, which is printed', () => {
    const [person] = peopleTyped([{ name: '', role: 'a reader', handle: '', profile: '' }]);
    expect(person).toEqual({ name: '', role: 'a reader', handle: null, profile: null });
  });

  it('have no profile that readers could not open', () => {
    const typed = { name: 'Ada', role: '', handle: '', profile: 'javascript:alert(1)' };
    expect(peopleTyped([typed])[0]?.profile).toBeNull();
  });
});

describe('identifiers', () => {
  it('count once both sides of a row are filled in, the later of one name', () => {
    const rows = [
      { name: 'doi', value: '10.1/a' },
      { name: 'DOI ', value: ' 10.1/b' },
      { name: 'arxiv', value: '' },
      { name: '', value: 'x' },
    ];
    expect(identifiersTyped(rows)).toEqual({ doi: '10.1/b' });
  });
});

describe('further links', () => {
  it.each(['', 'quay.example', 'javascript:alert(1)', 'file:///etc/passwd'])(
    'are none where %j is typed',
    (value) => {
      expect(linksTyped([{ name: 'pdf', value }])).toEqual([]);
    },
  );

  it('are as a reader opens them', () => {
    const typed = { name: 'repo', value: ' https://quay.example/r?utm_source=x' };
    expect(linksTyped([typed])).toEqual([{ name: 'repo', url: 'https://quay.example/r' }]);
  });
});

describe('tags', () => {
  it.each([
    ['', []],
    ['video', ['[video]']],
    ['[video] [ZH]', ['[video]', '[ZH]']],
    ['video, ZH', ['[video]', '[ZH]']],
    ['[two words] [video', ['[two words]', '[video]']],
    ['[video] video []', ['[video]']],
  ])('%j', (text, tags) => {
    expect(tagsTyped(text)).toEqual(tags);
  });
});

describe('an event', () => {
  const blank = { start: '', end: '', place: '' };

  it('that was found and is emptied is corrected to a blank one', () => {
    expect(eventTyped(blank, { ...blank, place: 'Port Halvor' })).toEqual(blank);
    expect(eventTyped(blank, null)).toBeNull();
  });

  it('can be typed where none was found', () => {
    const typed = { ...blank, start: '2026-12-03' };
    expect(eventTyped(typed, null)).toEqual(typed);
  });
});

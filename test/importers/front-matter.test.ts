import { describe, expect, it } from 'vitest';
import { fronted } from '../../src/importers/front-matter.ts';
import { dateLine, dateSaid, numberSaid } from '../../src/importers/issue-facts.ts';

describe('front matter', () => {
  it.each([
    [
      "---\nlayout: post\ntitle: ! 'Issue #199'\n---\n\nText",
      "---\nlayout: post\ntitle: ! 'Issue #199'\n---",
      'Issue #199',
    ],
    ['+++\ntitle = "Low"\n+++\nText', '+++\ntitle = "Low"\n+++', 'Low'],
    ['Title: Tides 665\nNumber: 665\n\nText', 'Title: Tides 665\nNumber: 665', 'Tides 665'],
    ['Text\n\n---\n\nmore', '', undefined],
    ['---\n\nText', '', undefined],
    ['Titles: none\n\nText', '', undefined],
  ])('of %j is %j', (text, front, title) => {
    const found = fronted(text);
    expect([found.front, found.fields.get('title')]).toEqual([front, title]);
    if (front !== '') expect(found.body).toBe('Text');
    else expect(found.body).toBe(text);
  });
});

describe('the number of an issue', () => {
  const nothing = {
    fields: new Map<string, string>(),
    title: '',
    fileName: 'x.md',
    tag: '',
    text: '',
  };
  it.each([
    [{ fields: new Map([['number', '665']]) }, 665],
    [{ fileName: 'TT12.md', tag: 'TT' }, 12],
    [{ title: 'Issue #199' }, 199],
    [{ title: '潮汐周刊（第 389 期）：海' }, 389],
    [{ title: 'Tracking Tides, the Twenty-first' }, 21],
    [{ fileName: 'issue-538.md' }, 538],
    [{ tag: 'TT', text: 'welcome (#TT9)' }, 9],
    [{ title: 'Tide Links 12' }, 12],
    [{ fileName: '2024-W42.md', title: 'Tides 2024-W42' }, null],
  ])('by %j is %j', (said, number) => {
    expect(numberSaid({ ...nothing, ...said })).toBe(number);
  });
});

describe('the date of an issue', () => {
  it.each([
    [{ fields: new Map([['date', '2026-08-19']]), fileName: '' }, '2026-08-19'],
    [{ fields: new Map<string, string>(), fileName: '2024-10-14-tides.md' }, '2024-10-14'],
    [{ fields: new Map<string, string>(), fileName: 'TT1.md' }, ''],
  ])('by %j is %j', (said, date) => {
    expect(dateSaid(said)).toBe(date);
  });

  it.each([
    ['May 10, 2019', '2019-05-10'],
    ['November 02, 2018', '2018-11-02'],
    ['On May 10, 2019 we all went to see what the moon had done to the harbour', ''],
  ])('in a line %j is %j', (line, date) => {
    expect(dateLine(line)).toBe(date);
  });
});

import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { changeOf } from '../../src/core/change.ts';
import { pageCalls, toastCalls } from '../../src/protocol/call-schemas.ts';
import type { ClipRequest } from '../../src/protocol/calls.ts';
import { message } from '../../src/protocol/message.ts';
import { captureOf, clipOf, idOf, now, orderOf, quoteOf } from '../sample.ts';

const person = { name: 'Mira', handle: null, profile: null, role: null };
const request: ClipRequest = {
  tabId: 7,
  clipId: idOf(50),
  placementId: idOf(70),
  orderId: idOf(80),
  capture: captureOf({ quotes: [quoteOf('calm')], people: [person] }),
  typed: { title: null, url: null, blurb: '', aside: '', section: null },
};

describe('a call to clip', () => {
  const { clip } = pageCalls;

  it('is taken with what was read, and without', () => {
    expect(safeParse(clip, request)).toMatchObject({ success: true, output: request });
    expect(safeParse(clip, { ...request, capture: null }).success).toBe(true);
  });

  it.each([
    ['an id that is none', { ...request, clipId: 'clip' }],
    ['a tab that is no number', { ...request, tabId: '7' }],
    ['nothing typed', { ...request, typed: null }],
    ['a reading it does not know', { ...request, capture: captureOf({ readFrom: 'x' as 'tab' }) }],
    ['a quote without words', { ...request, capture: { ...captureOf(), quotes: [{}] } }],
    ['a title longer than any', { ...request, capture: captureOf({ title: 'x'.repeat(5e6 + 1) }) }],
    ['more tags than any', { ...request, capture: captureOf({ tags: Array(10_001).fill('x') }) }],
    [
      'more people than any',
      { ...request, capture: captureOf({ people: Array(10_001).fill(person) }) },
    ],
    [
      'words longer than any',
      { ...request, typed: { ...request.typed, blurb: 'x'.repeat(5e6 + 1) } },
    ],
    ['nothing', undefined],
  ])('is refused with %s', (_, argument) => {
    expect(safeParse(clip, argument).success).toBe(false);
  });

  it('is taken with as much as a person has', () => {
    const long = 'x'.repeat(1_000_000);
    const capture = captureOf({ title: long, quotes: [quoteOf(long)] });
    const asked = { ...request, capture, typed: { ...request.typed, title: long, blurb: long } };
    expect(safeParse(clip, asked)).toMatchObject({ success: true, output: asked });
  });

  it('brings along nothing that it was not asked for', () => {
    const { output } = safeParse(clip, { ...request, capture: { ...captureOf(), cookie: 'x' } });
    expect(output).toMatchObject({ capture: captureOf() });
    expect(JSON.stringify(output)).not.toContain('cookie');
  });
});

describe('a call to read a tab', () => {
  it('takes the number of a tab', () => {
    expect(safeParse(pageCalls.readTab, 7).success).toBe(true);
    expect(safeParse(pageCalls.readTab, '7').success).toBe(false);
  });
});

describe('a call to clip tabs', () => {
  const clip = { clipId: idOf(50), placementId: idOf(70), capture: captureOf({ readFrom: 'tab' }) };
  const tabs = { orderId: idOf(80), section: '', clips: [clip] };

  it('is taken with what is known of each tab, and nothing else of it', () => {
    expect(safeParse(pageCalls.clipTabs, tabs)).toMatchObject({ success: true, output: tabs });
    const more = { ...tabs, clips: [{ ...clip, favicon: 'data:,' }] };
    expect(safeParse(pageCalls.clipTabs, more).output).toEqual(tabs);
  });

  it.each([
    ['a section that is none', { ...tabs, section: null }],
    ['a tab that was not looked at', { ...tabs, clips: [{ ...clip, capture: null }] }],
  ])('is refused with %s', (_, argument) => {
    expect(safeParse(pageCalls.clipTabs, argument).success).toBe(false);
  });
});

describe('a page that is being closed', () => {
  const { finishTyping, keepPending } = pageCalls;
  const order = orderOf([changeOf('clips', clipOf(31), clipOf(31, { blurb: 'low' }))]);
  const pending = { page: 'example.org/tides', at: now, value: request.typed };

  it('hands over its last order as it is', () => {
    expect(safeParse(finishTyping, order).output).toEqual(order);
    expect(safeParse(finishTyping, { ...order, coalesce: 'blurb' }).success).toBe(true);
  });

  it.each([
    ['an id that is none', { ...order, id: 'last' }],
    ['records without a revision', { ...order, changes: [{ ...order.changes[0], after: {} }] }],
    ['no changes', { ...order, changes: null }],
    ['a store that there is not', { ...order, changes: [{ ...order.changes[0], store: 'undo' }] }],
    ['more changes than any', { ...order, changes: Array(10_001).fill(order.changes[0]) }],
    ['a time that is none', { ...order, at: 'now' }],
    ['a name of a step that is none', { ...order, label: 'pwned' }],
  ])('hands over nothing with %s', (_, argument) => {
    expect(safeParse(finishTyping, argument).success).toBe(false);
  });

  it('hands over what was typed over a page, or that it is gone', () => {
    expect(safeParse(keepPending, pending)).toMatchObject({ success: true, output: pending });
    expect(safeParse(keepPending, { ...pending, value: null }).success).toBe(true);
    expect(safeParse(keepPending, { ...pending, value: {} }).success).toBe(false);
    expect(safeParse(keepPending, { ...pending, at: 'now' }).success).toBe(false);
    const much = { ...request.typed, aside: 'x'.repeat(5e6 + 1) };
    expect(safeParse(keepPending, { ...pending, value: much }).success).toBe(false);
  });
});

describe('a web page', () => {
  it('may ask to show one clip, to take back one order, and nothing else', () => {
    expect(Object.keys(toastCalls)).toEqual(['openClip', 'undoClip']);
    expect(safeParse(toastCalls.openClip, idOf(31)).success).toBe(true);
    expect(safeParse(toastCalls.openClip, '#clip').success).toBe(false);
    expect(safeParse(toastCalls.undoClip, idOf(80)).success).toBe(true);
    expect(safeParse(toastCalls.undoClip, 'all').success).toBe(false);
    expect(safeParse(toastCalls.undoClip, { id: idOf(80) }).success).toBe(false);
  });
});

describe('a message', () => {
  it.each([null, 'clip', {}, { call: 7 }, { call: 'x'.repeat(41) }, { type: 'clip', argument: 7 }])(
    'of another make (%j) is no call',
    (received) => {
      expect(safeParse(message, received).success).toBe(false);
    },
  );
});

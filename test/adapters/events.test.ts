import { describe, expect, it } from 'vitest';
import { addressFindings } from '../../src/adapters/address-findings.ts';
import { findingsOf } from '../../src/adapters/capture-from.ts';
import { snapshotOf } from '../sample.ts';

const url = 'https://example.org/walk';
const walk = {
  '@type': 'SocialEvent',
  name: 'Low water walk',
  startDate: '2026-12-03T18:30:00+0100',
  location: { '@type': 'Place', name: 'Old Lighthouse', address: { addressLocality: 'Quiet Bay' } },
};
const facts = { start: '2026-12-03T18:30:00+01:00', end: '', place: 'Old Lighthouse, Quiet Bay' };

function read(nodes: readonly unknown[], part: object = {}) {
  const jsonLd = nodes.map((node) => JSON.stringify(node));
  const probed = { 'event-nodes': [['SocialEvent']] };
  return findingsOf(snapshotOf({ url, title: 'Low water walk', jsonLd, probed, ...part }));
}

describe('a page of one event', () => {
  it('gives when and where it is, and takes neither its day nor its hosts for the page’s', () => {
    const node = { ...walk, url, organizer: { name: 'Friends of Mud' }, author: { name: 'Mira' } };
    expect(read([node], { times: ['2026-12-03'] })).toMatchObject({
      kind: 'event',
      event: facts,
      published: '',
      people: [],
    });
  });

  it('is known by the event’s address, trackers aside, or by its title', () => {
    const titled = { title: 'Something else' };
    expect(read([{ ...walk, url: `${url}?utm_source=x` }], titled).event).toEqual(facts);
    expect(read([{ ...walk, url: '/walk' }], titled).event).toEqual(facts);
    expect(read([walk], { title: 'LOW WATER WALK | Friends of Mud' }).event).toEqual(facts);
    expect(read([walk], titled).event).toBeNull();
  });

  it('may name it twice, and others beside it', () => {
    const other = { ...walk, name: 'High water talk', url: 'https://example.org/talk' };
    expect(read([{ ...walk, url }, { ...walk, url }, other]).event).toEqual(facts);
  });
});

describe('a page that names events', () => {
  const elsewhere = { ...walk, url: 'https://example.org/calendar/walk' };

  it.each([
    ['of another page', [elsewhere]],
    ['of several, none its own', [elsewhere, { ...elsewhere, name: 'Talk', url: '/talk' }]],
    [
      'of several at its address',
      [
        { ...walk, url },
        { ...walk, url, startDate: '2026-12-04' },
      ],
    ],
    ['of several without addresses', [walk, { ...walk, name: 'Talk' }]],
    ['beside an article of that title', [walk, { '@type': 'NewsArticle', headline: walk.name }]],
    ['without a time', [{ ...walk, url, startDate: undefined }]],
    ['with nonsense for a time', [{ ...walk, url, startDate: 'next Thursday' }]],
    ['with a time that is none', [{ ...walk, url, startDate: { year: 2026 } }]],
    ['as nothing', [{ '@type': 'Event' }]],
  ])('%s is as any page', (_, nodes) => {
    const found = read(nodes);
    expect(found.event).toBeNull();
    expect(found.kind).not.toBe('event');
  });
});

describe('the facts', () => {
  const event = (part: object) => read([{ ...walk, url, ...part }]).event;

  it.each([
    ['Old Lighthouse', 'Old Lighthouse'],
    [{ name: 'Quiet Bay Hall', address: { addressLocality: 'Quiet Bay' } }, 'Quiet Bay Hall'],
    [{ address: { streetAddress: '1 Pier', addressLocality: 'Quiet Bay' } }, '1 Pier, Quiet Bay'],
    [{ address: '1 Pier, Quiet Bay' }, '1 Pier, Quiet Bay'],
    [{ '@type': 'VirtualLocation', url: 'https://example.org/call' }, 'online'],
    [[{ '@type': 'VirtualLocation' }, { '@type': 'Place', name: 'Pier' }], 'Pier'],
    [null, ''],
    [42, ''],
  ])('tell %j as the place %j', (location, place) => {
    expect(event({ location })?.place).toBe(place);
  });

  it('say online where only the mode does', () => {
    const eventAttendanceMode = 'https://schema.org/OnlineEventAttendanceMode';
    expect(event({ location: undefined, eventAttendanceMode })?.place).toBe('online');
  });

  it.each([
    ['2026-12-03T21:00:00+0100', '2026-12-03T21:00:00+01:00'],
    ['2026-12-03T17:00:00+0100', ''],
    ['late', ''],
  ])('end at %j: %j', (endDate, end) => {
    expect(event({ endDate })?.end).toBe(end);
  });

  it('keep a day that is no more than a day', () => {
    expect(event({ startDate: '2026-12-03', endDate: '2026-12-05' })).toMatchObject({
      start: '2026-12-03',
      end: '2026-12-05',
    });
  });
});

describe('microdata', () => {
  const probed = {
    'event-items': [['https://schema.org/Event']],
    'event-start': [['', '2026-12-10T19:00']],
  };
  const page = (part: object, name = 'High water talk') =>
    findingsOf(
      snapshotOf({
        url,
        title: 'High water talk',
        texts: { 'event-name': [name] },
        probed,
        ...part,
      }),
    );

  it('tells of an event that bears the page’s title', () => {
    expect(page({})).toMatchObject({ kind: 'event', event: { start: '2026-12-10T19:00' } });
    expect(page({}, 'Another').kind).toBe('');
    expect(page({}, '').kind).toBe('');
  });

  it('tells of none where there are several', () => {
    const items = [['https://schema.org/Event'], ['https://schema.org/Event']];
    expect(page({ probed: { ...probed, 'event-items': items } }).kind).toBe('');
  });
});

it.each([
  'https://www.meetup.com/quiet-bay/events/123456789/',
  'https://www.eventbrite.co.uk/e/low-water-walk-tickets-123456789012',
  'https://www.songkick.com/concerts/123-low-at-high',
])('%s is of an event, though nobody has read when it is', (address) => {
  expect(addressFindings(address)).toMatchObject({ kind: 'event', event: null });
});

it.each([
  'https://www.meetup.com/quiet-bay/events/',
  'https://www.eventbrite.com/d/online/mud/',
  'https://www.songkick.com/artists/123-low',
])('%s is of none', (address) => {
  expect(addressFindings(address).kind).toBe('');
});

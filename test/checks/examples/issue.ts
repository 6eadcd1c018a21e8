import type { Archive } from '../../../src/checks/check.ts';
import type { EventFacts } from '../../../src/core/capture.ts';
import { makeSection } from '../../../src/core/issue.ts';
import { clipOf, idOf } from '../../sample.ts';
import { type Examples, inputOf } from '../checking.ts';

const levels = (...all: readonly number[]) =>
  inputOf({
    clips: [clipOf(31)],
    section: idOf(41),
    issue: {
      sections: all.map((level, at) =>
        makeSection({ id: idOf(41 + at), heading: `Part ${at}`, level }),
      ),
    },
  });

const other = (number: number, date: string) => ({ number, label: `TT${number}`, date });
const beside = (...issues: Archive['issues']): Archive => ({ uses: new Map(), issues });
/** The issue of the sample is number 18, of 2026-11-27. */
const among = (...issues: Archive['issues']) => inputOf({ archive: beside(...issues) });

const on = (event: Partial<EventFacts> | null, days = 14) =>
  inputOf({
    clips: [clipOf(31, {}, { event: event && { start: '', end: '', place: '', ...event } })],
    newsletter: { rhythm: { days } },
  });

export const issueExamples: Readonly<Record<string, Examples>> = {
  'empty-section': {
    finds: { 'nothing in it': levels(2, 2) },
    lets: {
      'one that holds something': levels(2),
      'one that says something': inputOf({
        clips: [clipOf(31)],
        issue: {
          sections: [
            makeSection({ id: idOf(11), heading: 'News', level: 2 }),
            { ...makeSection({ id: idOf(12), heading: 'Jobs', level: 2 }), emptyText: 'No jobs.' },
          ],
        },
      }),
      'one whose subsection holds something': inputOf({
        clips: [clipOf(31)],
        section: idOf(12),
        issue: {
          sections: [
            makeSection({ id: idOf(11), heading: 'All', level: 2 }),
            makeSection({ id: idOf(12), heading: 'News', level: 3 }),
          ],
        },
      }),
    },
  },
  'heading-levels': {
    finds: {
      'one level too deep': levels(2, 4),
      'several of them': levels(2, 5, 6, 5, 2),
    },
    lets: { 'level by level': levels(2, 3, 4, 2, 3), 'the first one': levels(3, 3) },
  },
  'number-order': {
    finds: {
      'a number that is taken': among(other(17, '2026-11-20'), other(18, '2026-11-26')),
      'a number that leaves some out': among(other(15, '2026-11-20')),
    },
    lets: {
      'the next one': among(other(17, '2026-11-20')),
      'one between others': among(other(17, '2026-11-20'), other(19, '2026-12-04')),
      'the only one': among(),
    },
  },
  'date-order': {
    finds: {
      'before an earlier issue': among(other(17, '2026-11-28')),
      'after a later issue': among(other(19, '2026-11-20')),
    },
    lets: {
      'in their order': among(other(17, '2026-11-20'), other(19, '2026-12-04')),
      'on one day': among(other(17, '2026-11-27')),
      'where no date is known': among(other(17, '')),
    },
  },
  'event-past': {
    finds: {
      'the day before': on({ start: '2026-11-26' }),
      'over by its end': on({ start: '2026-11-20', end: '2026-11-25T18:00:00Z' }),
    },
    lets: {
      'on the day': on({ start: '2026-11-27T10:00:00Z' }),
      'not over yet': on({ start: '2026-11-20', end: '2026-11-28' }),
      'of a month that is known alone': on({ start: '2026-10' }),
      'no event': on(null),
    },
  },
  'event-gone': {
    finds: { 'before the next issue': on({ start: '2026-12-03' }) },
    lets: {
      'on the day of the next': on({ start: '2026-12-11' }),
      'over already': on({ start: '2026-11-20' }),
      'where nobody knows when the next is': on({ start: '2026-12-03' }, 0),
    },
  },
};

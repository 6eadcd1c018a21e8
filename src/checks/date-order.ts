import { issueReference } from '../core/newsletter.ts';
import { type Found, issueCheck } from './check.ts';

/** A date that stands against the order of the numbers: before an earlier issue's, after a later one's. */
export const dateOrder = issueCheck({
  id: 'date-order',
  name: 'check_date_order',
  severity: 'warns',
  reads: ({ draft, archive }) => [
    draft.issue.id,
    draft.issue.number,
    draft.issue.date,
    archive.issues.map(({ number, label, date }) => [number, label, date] as const),
  ],
  look: ([id, number, date, others]): readonly Found[] => {
    const astray = others.find(
      ([one, , day]) =>
        day !== '' && date !== '' && ((one < number && day > date) || (one > number && day < date)),
    );
    if (astray === undefined) return [];
    return [
      {
        subject: `issue:${id}:date`,
        place: { of: 'issue', id, field: 'date', range: null },
        says: { name: 'finding_date_order', values: [date, issueReference(astray[1]), astray[2]] },
        fix: null,
      },
    ];
  },
});

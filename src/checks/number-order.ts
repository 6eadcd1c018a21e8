import { nextNumber } from '../core/issue-number.ts';
import { issueReference } from '../core/newsletter.ts';
import { type Found, issueCheck } from './check.ts';

/** A number that another issue has, or that leaves some out. */
export const numberOrder = issueCheck({
  id: 'number-order',
  name: 'check_number_order',
  severity: 'warns',
  reads: ({ draft, archive }) => [
    draft.issue.id,
    draft.issue.number,
    archive.issues.map(({ number, label }) => [number, label] as const),
  ],
  look: ([id, number, others]): readonly Found[] => {
    const numbers = others.map(([one]) => ({ number: one }));
    const next = nextNumber(numbers);
    const same = others.find(([one]) => one === number);
    if (others.length === 0 || (same === undefined && number <= next)) return [];
    const says =
      same === undefined
        ? ({ name: 'finding_number_gap', values: [number, next] } as const)
        : ({ name: 'finding_number_taken', values: [issueReference(same[1])] } as const);
    return [
      {
        subject: `issue:${id}:number`,
        place: { of: 'issue', id, field: 'number', range: null },
        says,
        fix: {
          name: { name: 'fix_number', values: [next] },
          edits: [{ of: 'issue', id, set: { number: next } }],
        },
      },
    ];
  },
});

import { type CheckOption, issueCheck } from './check.ts';
import { quotedBySource } from './quoted-by-source.ts';
import { numberOption } from './rule-options.ts';

const id = 'source-share';
const percent: CheckOption = { id: 'percent', name: 'option_percent', usual: '33' };
/** In less than this one source has soon the most. */
const least: CheckOption = { id: 'least', name: 'option_least_words', usual: '200' };

/** One source that gives more than its share of all the words that the issue quotes. */
export const sourceShare = issueCheck({
  id,
  name: 'check_source_share',
  severity: 'warns',
  options: [percent, least],
  reads: ({ uses, rules, draft }) => [
    draft.issue.id,
    quotedBySource(uses),
    numberOption(rules, id, percent),
    numberOption(rules, id, least),
  ],
  look: ([issue, quoted, most, from]) => {
    const total = quoted.reduce((sum, [, words]) => sum + words, 0);
    return quoted
      .filter(([, words]) => total >= from && words * 100 > total * most)
      .map(([source, words]) => ({
        subject: `source:${source}`,
        place: { of: 'issue', id: issue, field: 'quotes', range: null },
        says: {
          name: 'finding_source_share',
          values: [source, Math.round((words * 100) / total), words],
        },
        fix: null,
      }));
  },
});

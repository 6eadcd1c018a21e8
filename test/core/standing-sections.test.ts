import { describe, expect, it } from 'vitest';
import { followStanding } from '../../src/core/standing-sections.ts';
import { idOf, issue, newsletter } from '../sample.ts';

const blank = { intro: '', emptyText: '' };
const events = { id: idOf(13), heading: 'Events', level: 3, ...blank };

function follow(of = issue, next = newsletter.sections) {
  return followStanding(of, newsletter.sections, next);
}

describe('when the standing sections change', () => {
  it('a draft that has them as they were follows', () => {
    const next = [events, ...newsletter.sections.slice(0, 1)];
    expect(follow(issue, next)).toEqual(next.map((one) => ({ ...one, ...blank })));
  });

  it('what was said in a section stays when it is renamed', () => {
    const said = issue.sections.map((one) => ({ ...one, intro: 'Hello', emptyText: 'None' }));
    const next = newsletter.sections.map((one) => ({ ...one, heading: `${one.heading}!` }));
    expect(follow({ ...issue, sections: said }, next)).toEqual(
      next.map((one) => ({ ...one, intro: 'Hello', emptyText: 'None' })),
    );
  });

  it('a draft with sections of its own stays as it is', () => {
    expect(follow({ ...issue, sections: [{ ...events, ...blank }] })).toBeNull();
    expect(follow({ ...issue, sections: issue.sections.toReversed() })).toBeNull();
  });

  it.each(['published', 'imported'] as const)('an issue that is %s stays as it is', (status) => {
    expect(follow({ ...issue, status })).toBeNull();
  });
});

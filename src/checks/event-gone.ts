import { printed } from '../core/stored.ts';
import { clipCheck } from './check.ts';
import { atClip, shortTitle } from './clip-found.ts';
import { daysLater, lastDay } from './event-days.ts';

/** An event that is over before the next issue: this is the last one that can tell of it. */
export const eventGone = clipCheck({
  id: 'event-gone',
  name: 'check_event_gone',
  severity: 'notes',
  reads: ({ draft }) => [draft.issue.date, draft.newsletter.rhythm.days],
  look: ({ clip }, [date, days]) => {
    const day = lastDay(printed(clip.event));
    const next = date === '' || days <= 0 ? null : daysLater(date, days);
    const isGone = day !== null && next !== null && day >= date && day < next;
    return isGone
      ? [
          atClip(clip, 'event', {
            name: 'finding_event_gone',
            values: [shortTitle(clip), day, next],
          }),
        ]
      : [];
  },
});

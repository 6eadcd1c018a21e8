import { printed } from '../core/stored.ts';
import { clipCheck } from './check.ts';
import { atClip, shortTitle } from './clip-found.ts';
import { lastDay } from './event-days.ts';

/** An event that is over when the issue goes out. */
export const eventPast = clipCheck({
  id: 'event-past',
  name: 'check_event_past',
  severity: 'warns',
  reads: ({ draft }) => [draft.issue.date],
  look: ({ clip }, [date]) => {
    const day = lastDay(printed(clip.event));
    const isPast = day !== null && date !== '' && day < date;
    return isPast
      ? [
          atClip(clip, 'event', {
            name: 'finding_event_past',
            values: [shortTitle(clip), day, date],
          }),
        ]
      : [];
  },
});

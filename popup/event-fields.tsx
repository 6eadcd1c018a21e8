import { useId } from 'preact/hooks';
import type { EventFacts } from '../src/core/capture.ts';
import type { Clip } from '../src/core/clip.ts';
import { eventTyped } from '../src/core/typed-values.ts';
import { shownMoment, writtenMoment } from '../src/core/written-date.ts';
import { words } from '../src/platform/words.ts';
import { TwoVersions } from '../src/ui/two-versions.tsx';
import { FieldRow } from './field-row.tsx';
import { FoundBeside } from './found-beside.tsx';
import { useFound } from './use-found.ts';
import { useRows } from './use-rows.ts';

const nothing: EventFacts = { start: '', end: '', place: '' };

/** When and where it takes place. */
export function EventFields({ clip }: { readonly clip: Clip }) {
  const id = useId();
  const { found, isCorrected, goBack, ...stored } = useFound(clip, 'event');
  // What a page says is kept as it is, however it is written.
  const known = [found, stored.value].flatMap((event) => (event ? [event.start, event.end] : []));
  const momentOf = (text: string) =>
    known.find((one) => shownMoment(one) === text) ?? writtenMoment(text);
  const { rows, clash, type, tidy } = useRows<EventFacts | null, EventFacts>({
    ...stored,
    shown: (event) => [shown(event ?? nothing)],
    kept: ([{ start, end, place } = nothing]) =>
      eventTyped({ start: momentOf(start) ?? '', end: momentOf(end) ?? '', place }, found),
  });
  const [event = nothing] = rows;
  const field = (part: keyof EventFacts) => ({
    id: `${id}-${part}`,
    label: words(`field_event_${part}`),
    text: event[part],
    onType: (text: string) => type(0, { [part]: text }),
  });
  const moment = (part: 'start' | 'end') => ({
    ...field(part),
    refused: momentOf(event[part]) === null ? words('refused_moment') : null,
  });
  return (
    <>
      <FieldRow {...moment('start')} />
      <FieldRow {...moment('end')} />
      <FieldRow isPrinted {...field('place')}>
        <TwoVersions clash={clash} textOf={(theirs) => (theirs ? wordsFor(shown(theirs)) : '')} />
        <FoundBeside
          clip={clip}
          found={found === null ? '' : wordsFor(shown(found))}
          isCorrected={isCorrected}
          label={words('field_event')}
          field={`${id}-start`}
          goBack={() => {
            tidy();
            goBack();
          }}
        />
      </FieldRow>
    </>
  );
}

function shown({ start, end, place }: EventFacts): EventFacts {
  return { start: shownMoment(start), end: shownMoment(end), place };
}

function wordsFor({ start, end, place }: EventFacts): string {
  const times = [start, end].filter((one) => one !== '').join(' – ');
  return [times, place].filter((one) => one !== '').join(', ');
}

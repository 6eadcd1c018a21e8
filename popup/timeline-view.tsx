import { useState } from 'preact/hooks';
import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { type TimelineStep, timeline } from '../src/store/timeline.ts';
import { useStored } from '../src/ui/use-stored.ts';
import { AsideBar } from './aside-bar.tsx';
import { rowAttribute } from './row-elements.ts';
import { stepKind, stepOthers, stepSubject, stepWords } from './step-words.ts';
import './timeline-view.css';
import { useAsideKeys } from './use-aside-keys.ts';
import { canDoAgain, useTimeline } from './use-timeline.ts';
import { dayWords, timeWords } from './when-words.ts';

interface Props {
  readonly view: DeskView;
  readonly back: () => void;
}

/** So many steps are listed at first, and so many more each time. */
const page = 50;

/** What was changed, newest first: each step taken back by itself, or with all that came after it. */
export function TimelineView({ view, back }: Props) {
  const { issue, label } = view.draft;
  const [many, setMany] = useState(page);
  const [isAll, showAll] = useState(false);
  const of = isAll ? null : issue.id;
  const found = useStored(
    () => timeline(of, many),
    [of, many],
    ({ touched }) => touched.some(({ store }) => store !== 'settings'),
  );
  const steps = found?.steps ?? [];
  const verbs = useTimeline(steps);
  useAsideKeys(back, []);
  const lang = words('language');
  const days = Map.groupBy(steps, ({ at }) => dayWords(at, new Date(), lang));
  const newest = steps.find(({ standing }) => standing === 'done');
  return (
    <div class="aside timeline-view">
      <AsideBar heading={words('timeline')} back={back}>
        <fieldset class="scope">
          <legend class="unseen">{words('timeline_of')}</legend>
          {[false, true].map((one) => (
            <button
              key={String(one)}
              type="button"
              class="plain"
              aria-pressed={isAll === one}
              onClick={() => showAll(one)}
            >
              {one ? words('timeline_all') : label}
            </button>
          ))}
        </fieldset>
      </AsideBar>
      {found !== null && steps.length === 0 && <p class="faint">{words('timeline_nothing')}</p>}
      {[...days].map(([day, its]) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ol>
            {its.map((step) => (
              <StepRow key={step.id} step={step} isNewest={step === newest} verbs={verbs} />
            ))}
          </ol>
        </section>
      ))}
      {found?.more && (
        <button type="button" class="plain older" onClick={() => setMany(many + page)}>
          {words('show_older')}
        </button>
      )}
    </div>
  );
}

interface StepProps {
  readonly step: TimelineStep;
  /** What undo would take back: nothing came after it. */
  readonly isNewest: boolean;
  readonly verbs: ReturnType<typeof useTimeline>;
}

function StepRow({ step, isNewest, verbs }: StepProps) {
  const { standing } = step;
  const [subject, others] = [stepSubject(step), stepOthers(step)];
  const name = stepWords(step);
  return (
    <li {...{ [rowAttribute]: step.id }}>
      <div class={standing === 'done' ? 'step' : 'step gone'} role="group" aria-label={name}>
        <time class="faint" dateTime={step.at}>
          {timeWords(step.at, words('language'))}
        </time>
        <p class="what" title={name}>
          <span>{stepKind(step)}</span>
          {subject !== '' && (
            <span class="subject" dir="auto">
              {subject}
            </span>
          )}
          {others !== '' && <span class="others">{others}</span>}
        </p>
        <div class="verbs">
          {standing !== 'done' && <span class="standing">{words(`standing_${standing}`)}</span>}
          {standing === 'done' && (
            <button
              type="button"
              class="plain"
              data-first
              aria-label={words('take_back_named', name)}
              onClick={() => void verbs.takeBack(step)}
            >
              {words('take_back')}
            </button>
          )}
          {standing === 'done' && !isNewest && (
            <button
              type="button"
              class="plain"
              title={words('take_back_since')}
              aria-label={words('take_back_since_named', name)}
              onClick={() => void verbs.takeBackSince(step)}
            >
              {words('take_back_since_short')}
            </button>
          )}
          {canDoAgain(step) && (
            <button
              type="button"
              class="plain"
              data-first
              aria-label={words('do_again_named', name)}
              onClick={() => void verbs.doAgain(step)}
            >
              {words('do_again')}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}

import { words } from '../src/platform/words.ts';
import { doAgain, type Refused, type TakenBack, takeBack } from '../src/store/take-back.ts';
import type { TimelineStep } from '../src/store/timeline.ts';
import { useNotices } from '../src/ui/notice.tsx';
import { markShownTabs } from '../src/ui/use-changes.ts';
import { stepWords } from './step-words.ts';
import { dayWords, timeWords } from './when-words.ts';

/** What is done with steps of the timeline; each verb says what it did, or what stands in the way. */
export function useTimeline(steps: readonly TimelineStep[]) {
  const { tell, refuse, fail } = useNotices();

  const act = async (
    does: (by: { readonly id: string; readonly at: string }) => Promise<TakenBack>,
    said: string,
    not: string,
  ) => {
    try {
      const outcome = await does({ id: crypto.randomUUID(), at: new Date().toISOString() });
      if (outcome.kind === 'refused') refuse([not, whyWords(outcome, steps)]);
      else if (outcome.kind === 'asItIs') tell([words('as_it_is')]);
      else tell([said]);
      markShownTabs();
    } catch (error) {
      fail(error);
    }
  };
  const back = (ids: readonly string[], said: string) =>
    act((by) => takeBack(ids, by), said, words('not_taken_back'));

  return {
    takeBack: (step: TimelineStep) => back([step.id], words('taken_back', stepWords(step))),
    /** The step and all that are listed over it: nobody takes back what is not seen. */
    takeBackSince: (step: TimelineStep) => {
      const since = steps.slice(0, steps.indexOf(step) + 1);
      return back(
        since.map(({ id }) => id),
        words('taken_back_since', stepWords(step)),
      );
    },
    doAgain: (step: TimelineStep) => {
      const said = words('redone', stepWords(step));
      const not = words('not_done_again');
      // What a step of its own took back comes back with that one.
      const { takenBackBy } = step;
      if (takenBackBy !== null) return act((by) => takeBack([takenBackBy], by), said, not);
      return act((by) => doAgain(step.id, by), said, not);
    },
  };
}

/** Whether a step can be done again: alone, and not by doing others again with it. */
export function canDoAgain({ standing, takenBackBy }: TimelineStep): boolean {
  return standing === 'undone' || (standing === 'takenBack' && takenBackBy !== null);
}

/** What stands in the way, and what helps. */
function whyWords({ why, store, since }: Refused, steps: readonly TimelineStep[]): string {
  if (why === 'holds') return words('way_holds');
  if (why === 'gone') return words(store === 'issues' ? 'way_issue_gone' : 'way_gone');
  if (since === null) return words('way_altered');
  const lang = words('language');
  const listed = steps.find(({ id }) => id === since.id);
  const what = listed ? stepWords(listed) : words(since.label);
  const when = `${dayWords(since.at, new Date(), lang)} ${timeWords(since.at, lang)}`;
  return words('way_altered_by', what, when);
}

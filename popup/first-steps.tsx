import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import './first-steps.css';
import { useSample } from './use-sample.ts';

interface Props {
  readonly view: DeskView;
  /** The keys that clip; '' where none are set. */
  readonly shortcut: string;
}

/** What to do while nothing is there: the three steps of the first time, later a line. */
export function FirstSteps({ view, shortcut }: Props) {
  const { put } = useSample(view);
  if (!view.isFirst) {
    return (
      <div class="empty">
        <p>{words('empty_issue')}</p>
        <p>{shortcut === '' ? words('no_shortcut') : words('clip_key', shortcut)}</p>
      </div>
    );
  }
  return (
    <div class="empty">
      <ol>
        <li>{words('step_select')}</li>
        <li>{shortcut === '' ? words('click_to_clip') : words('press_to_clip', shortcut)}</li>
        <li>{words('step_hand_over')}</li>
      </ol>
      {view.sample === null && (
        <p class="try">
          <button type="button" onClick={() => void put()}>
            {words('sample_put')}
          </button>
        </p>
      )}
    </div>
  );
}

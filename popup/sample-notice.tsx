import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import './first-steps.css';
import { useSample } from './use-sample.ts';

/** That this issue is the sample, and the way to be rid of it. */
export function SampleNotice({ view }: { readonly view: DeskView }) {
  const { remove } = useSample(view);
  return (
    <div class="sample-notice">
      <p>{words('sample_is')}</p>
      <button type="button" onClick={() => void remove()}>
        {words('sample_remove')}
      </button>
    </div>
  );
}

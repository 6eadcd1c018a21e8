import { words } from '../src/platform/words.ts';
import { Dialog } from './dialog.tsx';
import './question.css';

interface Props {
  readonly asked: string;
  /** What follows from it. */
  readonly told: string;
  readonly yes: string;
  readonly answer: (isYes: boolean) => void;
}

/** A question before something that is seldom meant. Who presses Enter at once has changed nothing. */
export function Question({ asked, told, yes, answer }: Props) {
  return (
    <Dialog label={asked} leave={() => answer(false)}>
      <div class="question">
        <h2 dir="auto">{asked}</h2>
        <p>{told}</p>
        <div class="answers">
          <button type="button" onClick={() => answer(false)}>
            {words('keep_it')}
          </button>
          <button type="button" class="primary" onClick={() => answer(true)}>
            {yes}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

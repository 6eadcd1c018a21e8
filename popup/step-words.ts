import type { StepSubject } from '../src/core/step-subject.ts';
import { words } from '../src/platform/words.ts';
import type { TimelineStep } from '../src/store/timeline.ts';
import { templateTitle } from '../src/ui/template-words.ts';

/** What kind of step it was. */
export function stepKind(step: TimelineStep): string {
  if (step.tookBack > 1) return words('took_back_count', step.tookBack);
  const kind = words(step.label);
  return step.isAgain ? words('done_again', kind) : kind;
}

/** What it was about; '' where its kind says it all. */
export function stepSubject({ subject, tookBack }: TimelineStep): string {
  return tookBack > 1 ? '' : subjectWords(subject);
}

/** How many others it was about; '' for none. */
export function stepOthers({ subject, tookBack }: TimelineStep): string {
  return tookBack > 1 || subject.others === 0 ? '' : words('and_others', subject.others);
}

/** A step in one line, as it is spoken of. */
export function stepWords(step: TimelineStep): string {
  const subject = stepSubject(step);
  const what = subject === '' ? stepKind(step) : words('step_of', stepKind(step), subject);
  return `${what} ${stepOthers(step)}`.trim();
}

/** What a change is about, by the name that people know it by. */
export function subjectWords({ kind, words: name }: StepSubject): string {
  switch (kind) {
    case 'clip':
    case 'none':
      return name || words('untitled');
    case 'passage':
      return name || words('empty_passage');
    case 'preamble':
    case 'close':
      return words(kind);
    case 'template':
      return templateTitle(name);
    default:
      return name;
  }
}

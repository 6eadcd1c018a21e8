import type { Draft } from '../src/core/draft.ts';
import { addPassage } from '../src/core/passage-edits.ts';
import { spotAt } from '../src/core/steps.ts';
import { words } from '../src/platform/words.ts';
import { useChanges } from '../src/ui/use-changes.ts';
import { openWith } from './prose/opening.ts';
import { WriteSign } from './write-sign.tsx';

interface Props {
  readonly draft: Draft;
  readonly section: string;
  readonly heading: string;
  readonly open: (row: string) => void;
  readonly children?: preact.ComponentChildren;
}

/** A new passage at the end of a section. */
export function WriteHere({ draft, section, heading, open, children }: Props) {
  const { run } = useChanges();
  const write = async () => {
    const at = draft.sections.findIndex((one) => one.section.id === section);
    const spot = spotAt(draft, at, Number.POSITIVE_INFINITY, []);
    if (spot === null) return;
    const by = { makeId: () => crypto.randomUUID(), now: new Date().toISOString() };
    const { entry, changes } = addPassage(draft.newsletter.id, '', spot, by);
    openWith(entry.placement.id, { caret: 'start' });
    if (await run('change_prose', changes, `${entry.passage.id}:markdown`)) {
      open(entry.placement.id);
    }
  };
  return (
    <p>
      <button type="button" class="plain write-here faint" onClick={() => void write()}>
        <WriteSign />
        <span aria-hidden="true">{words('write_here')}</span>
        <span class="unseen">{words('write_named', heading)}</span>
      </button>
      {children}
    </p>
  );
}

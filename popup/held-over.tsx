import { useLayoutEffect, useRef } from 'preact/hooks';
import { type DeskGroup, heldOver } from './desk-rows.ts';
import { headingOf, isTarget, RowList, type RowsProps } from './rows.tsx';

interface Props extends RowsProps {
  readonly group: DeskGroup;
  readonly isShown: boolean;
  readonly show: (shown: boolean) => void;
}

/** What waits for a later issue: one line under the inbox until it is wanted. */
export function HeldOver({ group, isShown, show, ...shared }: Props) {
  const whole = useRef<HTMLElement>(null);
  // It is the last on the desk: what it shows would be below the end of the view.
  useLayoutEffect(() => {
    if (isShown) whole.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  return (
    <section
      ref={whole}
      role="group"
      aria-label={group.heading}
      class={isTarget(group, shared.drag) ? 'rows held-over dropping' : 'rows held-over'}
      data-section={heldOver}
    >
      <h2 dir="auto">
        <button
          type="button"
          class="plain"
          id={headingOf(heldOver)}
          aria-expanded={isShown}
          onClick={() => show(!isShown)}
        >
          {group.heading} <span class="count">{group.rows.length}</span>
        </button>
      </h2>
      {isShown && <RowList group={group} {...shared} />}
    </section>
  );
}

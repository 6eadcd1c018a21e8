import { words } from '../src/platform/words.ts';
import type { DeskView } from '../src/store/desk-view.ts';
import { deskGroups, heldOver } from './desk-rows.ts';
import './section-rail.css';
import { sectionElement, useSectionInSight } from './use-section-in-sight.ts';

/** The sections of the issue and the inbox beside it: how much is in each, which one is in sight. */
export function SectionRail({ view }: { readonly view: DeskView }) {
  const groups = deskGroups(view)
    .filter(({ id }) => id !== heldOver)
    .map(({ id, ...group }) => ({ ...group, id: id ?? 'strays' }));
  const inSight = useSectionInSight(groups.map(({ id }) => id).join(' '));
  return (
    <nav class="section-rail" aria-label={words('rail')}>
      <ol>
        {groups.map(({ id, heading, rows }) => (
          <li key={id}>
            <button
              type="button"
              class={id === '' ? 'plain waiting-here' : 'plain'}
              aria-current={inSight === id ? 'true' : undefined}
              onClick={() => enter(id)}
            >
              <span class="heading" dir="auto">
                {heading}
              </span>{' '}
              <span class="count">{rows.length}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Brings a section to the top and puts the focus on its first row; on itself, where it has none. */
function enter(id: string): void {
  const section = sectionElement(id);
  if (section === null) return;
  section.scrollIntoView({ block: 'start' });
  const row = section.querySelector<HTMLElement>('.row-title');
  if (row === null) section.tabIndex = -1;
  (row ?? section).focus({ preventScroll: true });
}

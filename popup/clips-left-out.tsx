import { useId } from 'preact/hooks';
import { clipTitle } from '../src/core/clip.ts';
import type { Draft } from '../src/core/draft.ts';
import { printed } from '../src/core/stored.ts';
import { words } from '../src/platform/words.ts';
import { clipsLeftOut } from '../src/templates/clips-left-out.ts';
import './clips-left-out.css';
import { leftOutReason } from './policy-words.ts';

/** What stands in the issue and is not printed, each with its section and the reason. */
export function ClipsLeftOut({ draft }: { readonly draft: Draft }) {
  const id = useId();
  // One that went out did so under the rules of its day.
  const left = draft.issue.printed === null ? clipsLeftOut(draft) : [];
  if (left.length === 0) return null;
  return (
    <section class="clips-left-out" aria-labelledby={id}>
      <h2 id={id}>
        {words('clips_left_out')} <span class="count">{left.length}</span>
      </h2>
      <ul>
        {left.map(({ clip, section, rule }) => (
          <li key={clip.id}>
            <p class="title" dir="auto" lang={printed(clip.lang) || undefined}>
              {clipTitle(clip)}
            </p>
            <p class="faint" dir="auto">
              {section} · {leftOutReason(clip, rule)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

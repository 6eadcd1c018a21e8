import { useMemo, useRef } from 'preact/hooks';
import type { Clip } from '../../src/core/clip.ts';
import type { Draft } from '../../src/core/draft.ts';
import { useDeskView } from '../desk-context.ts';

/**
 * The clips that prose may weave: those of the section it stands in first, then what waits in the
 * inbox, then the rest of the issue; and any of them by its id, those made while it is written too.
 */
export function useWeavable(draft: Draft, section: string | null) {
  const { inbox } = useDeskView().view;
  const made = useRef(new Map<string, Clip>());
  const clips = useMemo((): readonly Clip[] => {
    const here = draft.sections.find((one) => one.section.id === section);
    const near = (here?.entries ?? []).flatMap((one) => (one.kind === 'clip' ? [one.clip] : []));
    const all = [...near, ...inbox, ...draft.clips.values()];
    return [...new Map(all.map((clip) => [clip.id, clip])).values()];
  }, [draft.clips, inbox, section]);
  return {
    clips,
    find: (id: string) => made.current.get(id) ?? clips.find((clip) => clip.id === id),
    made: (clip: Clip) => void made.current.set(clip.id, clip),
  };
}

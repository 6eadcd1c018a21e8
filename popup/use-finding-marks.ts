import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Finding, Place } from '../src/checks/check.ts';
import type { CheckedDraft } from '../src/checks/run-checks.ts';
import { clipUrl } from '../src/core/clip.ts';
import { type Draft, entriesOf } from '../src/core/draft.ts';
import { plainProse } from '../src/core/plain-prose.ts';
import './finding-marks.css';

const marked = ['blocks', 'warns'] as const;

/** Marks in the preview what checks found there, without touching its elements. */
export function useFindingMarks(
  root: RefObject<HTMLElement | null>,
  draft: Draft,
  checked: CheckedDraft | null,
): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      for (const severity of marked) {
        const found = checked?.findings.filter((one) => one.severity === severity) ?? [];
        const ranges = root.current ? found.flatMap((one) => rangesOf(root, one, draft)) : [];
        CSS.highlights.set(`finding-${severity}`, new Highlight(...ranges));
      }
    });
    return () => {
      cancelAnimationFrame(frame);
      for (const severity of marked) CSS.highlights.delete(`finding-${severity}`);
    };
  }, [root, draft, checked]);
}

/** Where a finding is printed: the links of its clip, or the words it was found in. */
function rangesOf(
  root: RefObject<HTMLElement | null>,
  { place }: Finding,
  draft: Draft,
): readonly Range[] {
  const element = root.current;
  if (element === null) return [];
  const clip = place.of === 'clip' && place.range === null ? draft.clips.get(place.id) : undefined;
  if (clip !== undefined) return linksTo(element, clipUrl(clip));
  const words = place.range && plainProse(proseAt(place, draft).slice(...bounds(place))).trim();
  return words ? wordsIn(element, words) : [];
}

function bounds({ range }: Place): [start: number, end: number] {
  return [range?.start ?? 0, range?.end ?? 0];
}

/** The prose of a field. */
function proseAt({ of, id, field }: Place, { issue, clips, ...draft }: Draft): string {
  const passage = entriesOf({ issue, clips, ...draft }).find(
    (one) => one.kind === 'passage' && one.passage.id === id,
  );
  const record: Readonly<Record<string, unknown>> | undefined = {
    clip: clips.get(id),
    passage: passage?.kind === 'passage' ? passage.passage : undefined,
    section: issue.sections.find((one) => one.id === id),
    issue,
  }[of] as Readonly<Record<string, unknown>> | undefined;
  return String(record?.[field] ?? '');
}

function linksTo(root: HTMLElement, url: string): readonly Range[] {
  const links = [...root.querySelectorAll<HTMLElement>('a[href], .leads-nowhere')];
  const address = (one: HTMLElement) => (one.getAttribute('href') ?? one.title).split('#:~:')[0];
  return links
    .filter((one) => address(one) === url)
    .map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return range;
    });
}

function wordsIn(root: HTMLElement, words: string): readonly Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const at = text.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    ranges.push(range);
  }
  return ranges;
}

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Clip, clipTitle } from '../../src/core/clip.ts';
import { clipsNamedIn } from '../../src/core/clip-references.ts';
import { issueLabel, type Newsletter } from '../../src/core/newsletter.ts';
import { plainProse } from '../../src/core/plain-prose.ts';
import type { Template } from '../../src/core/records.ts';
import type { Caret } from '../../src/editor/caret.ts';
import { editProse, type ProseEditor } from '../../src/editor/prose-editor.ts';
import { words } from '../../src/platform/words.ts';
import { citation } from '../../src/prose/clip-link.ts';
import type { DeskView } from '../../src/store/desk-view.ts';
import { asideProse, quoteProse } from '../../src/templates/clip-prose.ts';
import { citationTree } from '../../src/templates/draft-tree.ts';
import { plainText } from '../../src/templates/rich.ts';
import { TwoVersions } from '../../src/ui/two-versions.tsx';
import { useChanges } from '../../src/ui/use-changes.ts';
import { useSaved } from '../../src/ui/use-saved.ts';
import { useDeskView } from '../desk-context.ts';
import type { ChooserItem, IssueItem } from './chooser-items.ts';
import { ClipChooser } from './clip-chooser.tsx';
import './prose-words.css';
import './prose-writer.css';
import { ProseTools } from './prose-tools.tsx';
import { usePastedClip } from './use-pasted-clip.ts';

/** What becomes of prose that is no longer written. */
export interface Written {
  /** Its blocks, each as Markdown. */
  readonly parts: readonly string[];
  /** What the store holds of it, once nothing is on its way there any more. */
  readonly settled: () => Promise<string>;
}

interface Props {
  readonly label: string;
  /** What the store holds. */
  readonly value: string;
  /** What it is begun with, where that is something else already. */
  readonly begin?: string | undefined;
  readonly save: (next: string, previous: string) => Promise<boolean>;
  readonly newsletter: Newsletter;
  /** The opened templates of its house style. */
  readonly templates: readonly Template[];
  /** The clips to weave, the likeliest first. */
  readonly clips: readonly Clip[];
  readonly caret: Caret | null;
  readonly moved?: (from: number, to: number) => void;
  /** Asked for by a key at the edge of the words. */
  readonly leave: (to: 'before' | 'behind' | 'join' | 'up', editor: ProseEditor) => void;
  /** Told when it is left, however that came about. */
  readonly left?: (written: Written) => void;
  /** A clip that was made of a pasted address. */
  readonly made: (clip: Clip) => void;
  readonly children?: preact.ComponentChildren;
}

/** Prose being written: its editor, its tools, and the choice of clips to weave. */
export function ProseWriter(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<ProseEditor | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const { value, save } = props;
  const saved = useSaved({ value, save, replaced: (markdown) => editor.current?.show(markdown) });
  const [choosing, setChoosing] = useState<{ words: string; top: number } | null>(null);
  const { undo, redo } = useChanges();
  const { view } = useDeskView();
  const issues = useMemo(() => othersThan(view), [view.issues, view.draft.issue.id]);
  const pasted = usePastedClip(() => latest.current.clips);

  const choose = () => {
    const { words: selected, box } = editor.current?.selected() ?? { words: '', box: null };
    const frame = place.current?.getBoundingClientRect();
    setChoosing({ words: selected, top: box && frame ? box.bottom - frame.top + 4 : 0 });
  };
  const isChoosing = choosing !== null;
  const chooser = useRef<HTMLDivElement>(null);
  useEffect(() => {
    chooser.current?.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }, [choosing]);
  // In another width the words stand in other lines.
  useEffect(() => {
    if (!isChoosing) return;
    addEventListener('resize', choose);
    return () => removeEventListener('resize', choose);
  }, [isChoosing]);

  useLayoutEffect(() => {
    if (place.current === null) return;
    const { newsletter, label, caret, begin } = latest.current;
    const made = editProse(place.current, {
      markdown: begin ?? latest.current.value,
      label,
      lang: newsletter.lang,
      tag: newsletter.tag,
      caret,
      changed: saved.input,
      moved: (from, to) => latest.current.moved?.(from, to),
      choose,
      pasted: (url, key) =>
        pasted(url).then((clip) => {
          if (clip === null) return;
          latest.current.made(clip);
          editor.current?.relink(key, `clip:${clip.id}`);
        }),
      leave: (to) => editor.current && latest.current.leave(to, editor.current),
      undoBeyond: (step) => void (step === 'undo' ? undo() : redo()),
      hasClip: (id) => latest.current.clips.some((clip) => clip.id === id),
      cited: (id, part) => citedWords(latest.current, id, part),
    });
    editor.current = made;
    if (begin !== undefined && begin !== latest.current.value) saved.input(begin);
    return () => {
      latest.current.left?.({ parts: made.parts(), settled: saved.settled });
      made.destroy();
      editor.current = null;
    };
  }, []);

  // The desk is read anew with every change of anything; the words are looked through again only
  // where a clip of theirs looks otherwise.
  const looks = clipsNamedIn(saved.typed)
    .map((id) => citedWords(props, id, citation))
    .join('\n');
  useEffect(() => editor.current?.refresh(), [looks]);

  const weave = (item: ChooserItem) => {
    setChoosing(null);
    if (item.what === 'issue') {
      editor.current?.insert(`:issue[${item.label}]`);
      return;
    }
    const { clip, what } = item;
    const quote = clip.quotes.find(({ id }) => id === item.of);
    if (what === 'quote' && quote) editor.current?.insert(quoteProse(clip, quote));
    else if (what === 'aside') editor.current?.insert(asideProse(clip));
    else if (what === 'citation') editor.current?.insert(`[](${item.url})`);
    else editor.current?.link(item.url, item.words);
  };

  return (
    <div
      class="prose-writer"
      ref={(element) => element?.style.setProperty('--sign-off', cssText(props.newsletter.signOff))}
    >
      <div class="prose-place" ref={place} />
      <TwoVersions clash={saved.clash} textOf={plainProse} />
      <ProseTools verb={(name) => editor.current?.verb(name)} choose={choose}>
        {props.children}
      </ProseTools>
      {choosing && (
        <div class="chooser-place" ref={chooser} style={{ insetBlockStart: `${choosing.top}px` }}>
          <ClipChooser
            clips={props.clips}
            issues={issues}
            selected={choosing.words}
            choose={weave}
            leave={(typed) => {
              setChoosing(null);
              // Whoever wanted no clip wanted the sign.
              if (typed === null) return;
              if (choosing.words === '') editor.current?.write(`@${typed}`);
              else editor.current?.focus();
            }}
          />
        </div>
      )}
    </div>
  );
}

/** The other issues of the newsletter, by what they are called. */
function othersThan({ issues, draft }: DeskView): readonly IssueItem[] {
  return issues
    .filter(({ id }) => id !== draft.issue.id)
    .map(({ number, title, date }) => ({
      what: 'issue',
      label: issueLabel(draft.newsletter, number),
      words: [title, date].filter((part) => part !== '').join(' · '),
    }));
}

/** What a link without words of its own reads like. */
function citedWords(props: Props, id: string, part: string): string {
  const clip = props.clips.find((one) => one.id === id);
  if (clip === undefined) return words('clip_gone');
  if (part !== citation) return clipTitle(clip);
  return citationTree(clip, props).map(plainText).join('');
}

/** A text as a value of CSS. */
function cssText(text: string): string {
  return JSON.stringify(text === '' ? ']' : ` ${text}]`);
}

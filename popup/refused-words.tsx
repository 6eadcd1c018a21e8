import { useEffect, useState } from 'preact/hooks';
import { subjectOf } from '../src/core/step-subject.ts';
import { words } from '../src/platform/words.ts';
import { onChanged } from '../src/store/announce.ts';
import { keepMine, type Refused, refusedWords, takeTheirs } from '../src/store/refused-words.ts';
import { fieldWords } from '../src/ui/field-words.ts';
import { useNotices } from '../src/ui/notice.tsx';
import '../src/ui/two-versions.css';
import { subjectWords } from './step-words.ts';

/** The last words of windows that closed and that did not fit, until somebody has chosen. */
export function RefusedWords() {
  const { fail } = useNotices();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  useEffect(() => {
    const look = () => {
      refusedWords().then(setRefused, () => undefined);
    };
    look();
    return onChanged(look);
  }, []);
  const keep = (one: Refused) =>
    keepMine(one, { id: crypto.randomUUID(), at: new Date().toISOString() }).catch(fail);
  return refused.map((one) => (
    <div
      key={`${one.order.id} ${one.change.id}`}
      class="two-versions"
      role="group"
      aria-label={words('refused_words', nameOf(one))}
    >
      <p role="status">{words('refused_words', nameOf(one))}</p>
      <Version text={one.mine} />
      <p>{words('two_versions')}</p>
      <Version text={one.theirs} />
      <div class="choice">
        <button type="button" onClick={() => void keep(one)}>
          {words('keep_mine')}
        </button>
        <button type="button" onClick={() => void takeTheirs(one).catch(fail)}>
          {words('take_theirs')}
        </button>
      </div>
    </div>
  ));
}

function Version({ text }: { readonly text: string }) {
  return (
    <blockquote dir="auto">
      {text === '' ? <span class="faint">{words('two_versions_empty')}</span> : text}
    </blockquote>
  );
}

function nameOf({ change, fields }: Refused): string {
  const name = subjectWords(subjectOf([change], () => null));
  return words('refused_words_field', name, fieldWords(fields));
}

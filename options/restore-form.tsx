import { words } from '../src/platform/words.ts';
import { FileButton } from '../src/ui/file-button.tsx';
import { RestorePreview } from './restore-preview.tsx';
import { useRestore } from './use-restore.ts';
import { writtenCount } from './written.ts';

/** A file chosen, what it would change, and then that. */
export function RestoreForm() {
  const { step, choose, wish, restore, stop, undo, leave } = useRestore();
  const isBusy = step.kind === 'reading' || step.kind === 'writing';
  return (
    <div class="restore">
      <FileButton
        words={words('restore_from')}
        label={words('restore_file')}
        accept=".json,application/json"
        disabled={isBusy}
        choose={([file]) => file && void choose(file)}
      />
      <div role="status">
        {step.kind === 'reading' && <p class="faint">{readingWords(step)}</p>}
        {step.kind === 'writing' && (
          <p class="faint">
            {words('restore_writing', writtenCount(step.done), writtenCount(step.of))}
          </p>
        )}
        {step.kind === 'refused' && (
          <div class="refused">
            <p>
              <strong dir="auto">{step.name}</strong>
            </p>
            <p>{words(`backup_${step.why}`)}</p>
            <p>{words('restore_refused')}</p>
          </div>
        )}
        {step.kind === 'restored' && (
          <p class="restored">
            {words('restore_done', writtenCount(step.count))}
            {step.orderId !== null && (
              <button type="button" onClick={() => void undo()}>
                {words('undo')}
              </button>
            )}
          </p>
        )}
      </div>
      {step.kind === 'writing' && (
        <button type="button" onClick={stop}>
          {words('restore_cancel')}
        </button>
      )}
      {step.kind === 'planned' && (
        <RestorePreview {...step} wish={wish} restore={restore} leave={leave} />
      )}
    </div>
  );
}

function readingWords({ done, of }: { readonly done: number; readonly of: number }): string {
  if (of === 0) return words('restore_reading');
  return words('restore_read', writtenCount(done), writtenCount(of));
}

import { useEffect, useState } from 'preact/hooks';
import { words } from '../platform/words.ts';
import { onChanged } from '../store/announce.ts';
import { type Recovery, recoveryTold, untoldRecovery } from '../store/recovery-note.ts';
import './remark.css';

/** That something lost was put back, until somebody has read it. */
export function RecoveryNotice() {
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  useEffect(() => {
    const look = () => {
      untoldRecovery().then(setRecovery, () => undefined);
    };
    look();
    return onChanged(look);
  }, []);
  if (recovery === null) return null;
  const count = (of: number) => of.toLocaleString(words('language'));
  const dismiss = () => {
    setRecovery(null);
    recoveryTold().catch(() => undefined);
  };
  return (
    <div class="recovery-notice remark" role="status">
      <p>{words('recovered', count(recovery.clips), count(recovery.records))}</p>
      <button type="button" onClick={dismiss}>
        {words('dismiss')}
      </button>
    </div>
  );
}

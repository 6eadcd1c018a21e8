import { RecoveryNotice } from '../src/ui/recovery-notice.tsx';
import { RefusedWords } from './refused-words.tsx';

/** What happened while nobody was there to be told. */
export function Untold() {
  return (
    <>
      <RecoveryNotice />
      <RefusedWords />
    </>
  );
}

import type { Access } from '../src/core/access.ts';
import { printed } from '../src/core/stored.ts';
import { declaredWords } from '../src/protocol/access-words.ts';
import './access-notice.css';

/** What the publisher says a reader may meet, and what says so; quiet where it is free. */
export function DeclaredNotice({ declared, claims }: Pick<Access, 'declared' | 'claims'>) {
  const [said, shown] = declaredWords({ declared, claims });
  if (said === undefined) return null;
  return (
    <div class={printed(declared) === 'free' ? 'declared-free faint' : 'access-notice'}>
      <p>{said}</p>{' '}
      {shown && (
        <p class="faint" dir="auto">
          {shown}
        </p>
      )}
    </div>
  );
}

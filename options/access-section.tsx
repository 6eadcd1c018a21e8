import { useId } from 'preact/hooks';
import type { Newsletter } from '../src/core/newsletter.ts';
import { policies, policyNames, policyOf } from '../src/paywalls/policies.ts';
import { words } from '../src/platform/words.ts';
import { AccessRules } from './access-rules.tsx';
import './access-section.css';
import { MarkFields } from './mark-fields.tsx';
import { QuoteLimitFields } from './quote-limit-fields.tsx';
import { useRules } from './use-rules.ts';

interface Props {
  readonly newsletter: Newsletter;
}

/** What a newsletter does about links behind a wall, how it marks them, and how much it quotes. */
export function AccessSection({ newsletter }: Props) {
  const id = useId();
  const put = useRules(newsletter);
  const { rules } = newsletter;
  const policy = policyOf(rules.access);
  return (
    <section class="access-section" aria-labelledby={id}>
      <h3 id={id}>{words('access_heading')}</h3>
      <p class="faint">{words('access_told')}</p>
      <div class="field">
        <label for={`${id}-policy`}>{words('policy')}</label>
        <select
          id={`${id}-policy`}
          value={policy ?? 'own'}
          onChange={({ currentTarget: { value } }) => {
            const name = policyNames.find((one) => one === value);
            if (name) void put((now) => ({ ...now, access: policies[name] }), 'policy');
          }}
        >
          {policyNames.map((name) => (
            <option key={name} value={name}>
              {words(`policy_${name}`)}
            </option>
          ))}
          {policy === null && <option value="own">{words('policy_own')}</option>}
        </select>
      </div>
      <AccessRules rules={rules} put={put} />
      <MarkFields rules={rules} put={put} />
      <QuoteLimitFields rules={rules} put={put} />
    </section>
  );
}

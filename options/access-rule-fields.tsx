import { useId } from 'preact/hooks';
import { type Declared, declarations } from '../src/core/access.ts';
import { type AccessRule, accessActions } from '../src/core/rules.ts';
import { allSites, anyMedium, hostPattern } from '../src/paywalls/host-pattern.ts';
import { words } from '../src/platform/words.ts';
import { SavedField } from '../src/ui/saved-field.tsx';

export type RulePart = Partial<AccessRule>;

interface Props {
  readonly rule: AccessRule;
  readonly number: number;
  /** Writes some of it over what it was. */
  readonly save: (next: RulePart, field: string, previous: RulePart) => Promise<boolean>;
  /** Further buttons of the rule. */
  readonly children: preact.ComponentChildren;
}

/** One rule: which sites, what they declare, what is done, and why. */
export function AccessRuleFields({ rule, number, save, children }: Props) {
  const id = useId();
  const text = (field: 'host' | 'note') => ({
    value: rule[field],
    save: (next: string, previous: string) => save({ [field]: next }, field, { [field]: previous }),
  });
  const toggle = (one: Declared) => {
    const declared = declarations.filter((each) =>
      each === one ? !rule.declared.includes(each) : rule.declared.includes(each),
    );
    void save({ declared }, 'declared', {});
  };
  return (
    <div class="access-rule" role="group" aria-labelledby={`${id}-name`}>
      <div class="verbs">
        <p id={`${id}-name`}>{words('rule_number', number)}</p>
        {children}
      </div>
      <div class="pair">
        <div>
          <SavedField label={words('rule_host')} placeholder="example.org" {...text('host')} />
          <HostWords host={rule.host} />
        </div>
        <div class="field">
          <label for={`${id}-action`}>{words('rule_action')}</label>
          <select
            id={`${id}-action`}
            value={rule.action}
            onChange={({ currentTarget: { value } }) => {
              const action = accessActions.find((one) => one === value);
              if (action) void save({ action }, 'action', {});
            }}
          >
            {accessActions.map((one) => (
              <option key={one} value={one}>
                {words(`action_${one}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div class="declared" role="group" aria-labelledby={`${id}-declared`}>
        <p class="field-label" id={`${id}-declared`}>
          {words('rule_declared')}
        </p>
        <div class="ticks">
          {declarations.map((one) => (
            <label key={one} class="tick">
              <input
                type="checkbox"
                checked={rule.declared.includes(one)}
                onChange={() => toggle(one)}
              />
              {words(`access_${one}`)}
            </label>
          ))}
        </div>
        {rule.declared.length === 0 && <p class="faint">{words('rule_declared_any')}</p>}
      </div>
      <SavedField label={words('rule_note')} {...text('note')} />
    </div>
  );
}

/** Which sites a pattern means, or that it is none. */
function HostWords({ host }: Pick<AccessRule, 'host'>) {
  const pattern = hostPattern(host);
  return (
    <p class={pattern === null ? 'wrong' : 'faint'} role="status">
      {hostWords(pattern)}
    </p>
  );
}

function hostWords(pattern: string | null): string {
  if (pattern === null) return words('rule_host_none');
  if (pattern === allSites) return words('rule_host_all');
  return pattern === anyMedium ? words('rule_host_medium') : words('rule_host_under', pattern);
}

import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { AccessRule, Rules } from '../src/core/rules.ts';
import { allWalls } from '../src/paywalls/policies.ts';
import { words } from '../src/platform/words.ts';
import { AccessRuleFields, type RulePart } from './access-rule-fields.tsx';
import type { PutRules } from './use-rules.ts';

export interface RulesProps {
  readonly rules: Rules;
  readonly put: PutRules;
}

/** The rules in the order they are asked: altered, moved, added, removed. */
export function AccessRules({ rules, put }: RulesProps) {
  const id = useId();
  const { access } = rules;
  const [buttons, focusNext] = useFocusNext(access);
  const set = (next: (access: Access) => Access) =>
    void put((now) => ({ ...now, access: next(now.access) }), 'order');
  const move = (from: number, to: number) => {
    const ways = to < from ? ['up', 'down'] : ['down', 'up'];
    focusNext(...ways.map((way) => `[data-verb="move-${way}-${to}"]`));
    set((now) => now.toSpliced(from, 1).toSpliced(to, 0, ...now.slice(from, from + 1)));
  };
  const save = (at: number) => (next: RulePart, field: string, previous: RulePart) =>
    put(
      (now) => altered(now, at, next),
      `${at}:${field}`,
      (now) => altered(now, at, previous),
    );
  return (
    <div class="access-rules" role="group" aria-labelledby={id} ref={buttons}>
      <p class="field-label" id={id}>
        {words('rules')}
      </p>
      <ol>
        {access.map((rule, at) => (
          <li key={at}>
            <AccessRuleFields rule={rule} number={at + 1} save={save(at)}>
              <MoveButton {...{ at, move }} to={at - 1} count={access.length} />
              <MoveButton {...{ at, move }} to={at + 1} count={access.length} />
              <button
                type="button"
                aria-label={words('remove_rule', at + 1)}
                onClick={() => {
                  focusNext('[data-verb="add"]');
                  set((now) => now.toSpliced(at, 1));
                }}
              >
                ×
              </button>
            </AccessRuleFields>
          </li>
        ))}
      </ol>
      <button
        type="button"
        data-verb="add"
        onClick={() => {
          focusNext('li:last-child input');
          set((now) => [...now, newRule]);
        }}
      >
        {words('add_rule')}
      </button>
    </div>
  );
}

type Access = Rules['access'];

function altered(rules: Rules, at: number, part: RulePart): Rules {
  const access = rules.access.map((rule, index) => (index === at ? { ...rule, ...part } : rule));
  return { ...rules, access };
}

/** A rule that holds for nothing until it is told for which sites. */
const newRule: AccessRule = { host: '', declared: allWalls, action: 'mark', note: '' };

interface MoveButtonProps {
  readonly at: number;
  readonly to: number;
  readonly count: number;
  readonly move: (from: number, to: number) => void;
}

function MoveButton({ at, to, count, move }: MoveButtonProps) {
  const isUp = to < at;
  return (
    <button
      type="button"
      data-verb={`move-${isUp ? 'up' : 'down'}-${at}`}
      disabled={to < 0 || to >= count}
      aria-label={words(isUp ? 'move_rule_up' : 'move_rule_down', at + 1)}
      onClick={() => move(at, to)}
    >
      {isUp ? '↑' : '↓'}
    </button>
  );
}

/**
 * Has the focus follow what a button did, once that is drawn: the first of the selectors that finds
 * something that can take it. A rule that was moved is another row, and one that was removed none.
 */
function useFocusNext(access: Access) {
  const root = useRef<HTMLDivElement>(null);
  const next = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const selectors = next.current;
    next.current = [];
    const found = selectors.map((one) => root.current?.querySelector<HTMLElement>(one));
    found.find((one) => one?.matches(':enabled'))?.focus();
  }, [access]);
  const focusNext = (...selectors: readonly string[]) => {
    next.current = selectors;
  };
  return [root, focusNext] as const;
}

import { expect, it } from 'vitest';
import { heaviestAt } from '../../popup/heaviest-at.ts';
import type { Finding } from '../../src/checks/check.ts';

function finding(id: string, severity: Finding['severity']): Finding {
  return {
    check: 'tracking',
    severity,
    subject: id,
    place: { of: 'clip', id, field: 'url', range: null },
    says: { name: 'check_tracking', values: [] },
    fix: null,
  };
}

it('a row is marked by the gravest of its findings, and by no mere note', () => {
  const findings = [
    finding('a', 'warns'),
    finding('a', 'blocks'),
    finding('a', 'warns'),
    finding('b', 'warns'),
    finding('c', 'notes'),
  ];
  expect([...heaviestAt({ findings, silenced: [] })]).toEqual([
    ['a', 'blocks'],
    ['b', 'warns'],
  ]);
  expect(heaviestAt(null).size).toBe(0);
});

import { expect, it } from 'vitest';
import { templateId } from '../../src/core/template-id.ts';
import { templateNames } from '../../src/templates/opened.ts';
import { idOf } from '../sample.ts';

it('every template of a newsletter has an id of its own, which is always the same', () => {
  const ids = templateNames.map((name) => templateId(idOf(1), name));
  expect(new Set(ids).size).toBe(templateNames.length);
  expect(ids).toEqual(templateNames.map((name) => templateId(idOf(1), name)));
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

it('the same template of two newsletters is two', () => {
  expect(templateId(idOf(1), 'clip')).not.toBe(templateId(idOf(2), 'clip'));
});

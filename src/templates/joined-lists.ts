import type { List, RootContent } from 'mdast';
import { remembered } from '../core/remembered.ts';
import type { HousePlan } from './preset.ts';

/** Clips printed as one bullet each are one list, not a list each. */
export function joinedLists(
  blocks: readonly RootContent[],
  { spacedLists }: HousePlan,
): readonly RootContent[] {
  const runs: RootContent[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last?.[0] && areOneList(last[0], block)) last.push(block);
    else runs.push([block]);
  }
  return runs.flatMap(([first, ...rest]) => {
    if (first?.type !== 'list' || rest.length === 0) return first ? [first] : [];
    const further = [spacedLists, ...rest];
    return [listOf(first, further, () => joinedList([first, ...(rest as List[])], spacedLists))];
  });
}

const listOf = remembered<List, List>();

function areOneList(one: RootContent, other: RootContent): boolean {
  return one.type === 'list' && other.type === 'list' && one.ordered === other.ordered;
}

function joinedList(lists: readonly [List, ...List[]], isSpaced: boolean): List {
  const children = lists.flatMap((list) => list.children);
  return { ...lists[0], children, spread: isSpaced || children.some((item) => item.spread) };
}

import type { Change } from '../core/change.ts';
import type { Draft } from '../core/draft.ts';
import type { Issue } from '../core/issue.ts';
import { urlKey } from '../core/url-key.ts';
import type { Difference } from './difference.ts';
import { differenceOf } from './difference-of.ts';
import { fileLayout } from './file-layout.ts';
import { frontBack } from './front-back.ts';
import { type HeadBack, headBack } from './head-back.ts';
import { foundPieces } from './match-units.ts';
import { plainTree } from './plain-tree.ts';
import { piecesOfDraft, type Unit, unitsOf } from './printed-units.ts';
import { type ReturnInto, returnLoom } from './return-loom.ts';
import { returnedChanges } from './returned-changes.ts';
import { returnedPlaces } from './returned-places.ts';
import { framesBack, sectionsBack } from './returned-sections.ts';
import { settledEntries } from './settled-entries.ts';

/** An edited file, and what the issue is printed with besides its tree. */
export interface Returned extends ReturnInto {
  readonly text: string;
  /** What a site's generator reads before the issue; for another title and date, too. */
  readonly front: (issue: Issue) => string;
}

/** What bringing an edited file back comes to. Nothing is changed yet. */
export interface ComeBack {
  readonly changes: readonly Change[];
  readonly difference: Difference;
  /** How many of the pages that the issue links the file links, too. */
  readonly shared: { readonly links: number; readonly of: number };
}

/**
 * Reads Markdown that the draft was written as, and that was edited by hand since, back into the draft.
 * What says the same is the very same record, wherever it stands; what does not is taken over, and what
 * clips know of their pages is kept. The changes are of the records as the draft has them.
 * @throws {Failure} `template`
 */
export function comeBack(returned: Returned): ComeBack {
  const { draft, write, makeId } = returned;
  const text = returned.text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
  const [first, ...pieces] = piecesOfDraft(draft, write);
  const all = [...(first?.units ?? []), ...pieces.flatMap(({ units }) => units)];
  const issueSaid = (part: Pick<Issue, 'title' | 'date'>) =>
    returned.front({ ...draft.issue, ...part });
  const printed = {
    front: returned.front(draft.issue),
    body: () => write({ type: 'root', children: all.map(({ block }) => block) }),
  };
  const front = frontBack(draft, printed, text, issueSaid);
  const whole = unitsOf(front.body);
  const head = headBack(draft, first?.units ?? [], whole, write);
  const file = whole.slice(head.length);
  const found = foundPieces(pieces, file);
  const layout = fileLayout(pieces, file, found);
  const house = returnLoom(returned, new Set(whole.flatMap(({ urls }) => urls)));
  const settled = settledEntries(layout, house);
  const frames = framesBack(pieces, house);
  const sections = sectionsBack(draft, layout.sections, { pieces, settled, frames, makeId });
  const issue: Issue = {
    ...draft.issue,
    ...titled(draft, front, head),
    front: front.front,
    preamble: frames('preamble', draft.issue.preamble, layout.preamble, true),
    close: frames('close', draft.issue.close, layout.close, true),
    sections: sections.map(({ section }) => section),
  };
  const kept = new Set(
    [...found].flatMap(([at, { isKept }]) => (isKept ? (pieces[at] ?? []) : [])),
  );
  const places = returnedPlaces(draft, pieces, kept, sections, issue, makeId);
  const changes = returnedChanges(draft, house, { ...places, issue, sections });
  return {
    changes,
    difference: differenceOf({
      ...{ draft, issue, pieces, layout, settled, head, house, places },
      touched: new Set(changes.map(({ id }) => id)),
      comments: plainTree(front.body).comments,
    }),
    shared: sharedLinks(all, whole),
  };
}

/** The title and the day that a file says, in its head or before it. */
function titled(
  { issue }: Draft,
  front: Pick<Issue, 'title' | 'date'>,
  head: HeadBack,
): Pick<Issue, 'title' | 'date'> {
  return {
    title: head.title === issue.title ? front.title : head.title,
    date: head.date === issue.date ? front.date : head.date,
  };
}

/** How many of the pages that an issue links a file links, too. */
function sharedLinks(printed: readonly Unit[], file: readonly Unit[]): ComeBack['shared'] {
  const keys = (units: readonly Unit[]) => new Set(units.flatMap(({ urls }) => urls.map(urlKey)));
  const [own, there] = [keys(printed), keys(file)];
  return { links: [...own].filter((key) => there.has(key)).length, of: own.size };
}

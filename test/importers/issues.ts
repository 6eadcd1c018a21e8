import { assembleDraft } from '../../src/core/draft.ts';
import type { Newsletter } from '../../src/core/newsletter.ts';
import { exportMarkdown } from '../../src/exporters/markdown.ts';
import { countedIds } from '../../src/importers/counted-ids.ts';
import { houseOf } from '../../src/importers/house-of.ts';
import { type ImportedIssue, importMarkdown } from '../../src/importers/markdown-issue.ts';
import { newsletter, now } from '../sample.ts';

/** An issue of our own in prose, with what mail programs leave behind. */
export const proseIssue = `March 6, 2026

Tracking Tides, the Seventeenth
===============================

by Ines Halvorsen

High water on Friday is at 06:42 (#TT16).  
  
It has been a [wet week](https://tides.example/wet). _\\[Again... —Ed.\\]_  
 

News
----

**Tidewater** is out at [1.4](https://tidewater.example/1.4), with _"a table for every harbour"_ and \\[[notes](https://tidewater.example/notes)\\]. _\\[Try the [demo](https://demo.example/) first —Ed!\\]_  
  
As in #TT12, _\\[an aside that is **broken —Ed.** \\] _ and on. See [gauges](http://the gauges https://gauges.example/).

And Finally
-----------

* [One](https://one.example/)
* two, [three](https://three.example/)
`;

/** A list newsletter of our own. */
export const listIssue = `---
title: Tide Links 12
date: 2026-03-06
---

Welcome to [Tide Links](https://links.example/)!

## Reading

### Articles

* [video] [The moon pulls](https://moon.example/)
* [Gauges_and_tables](https://gauges.example/a_b) [ok]
* [Reference style][ref]

### Events
* 2026-03-20 | Bergen, NO | [Tidal Data Night](https://night.example/)
    * [**Reading gauges**](https://gauges.example/talk)

<!-- nothing to see -->

[ref]: https://ref.example/
`;

/** An issue read into a newsletter that is written as it is. */
export function imported(
  text: string,
  fileName = 'TT17.md',
  into: Newsletter = newsletter,
): { readonly house: Newsletter; readonly issue: ImportedIssue; readonly again: string } {
  const house = { ...into, ...houseOf(text, fileName, into) };
  const issue = importMarkdown(text, { newsletter: house, fileName, makeId: countedIds(), now });
  return { house, issue, again: exportMarkdown(assembleDraft({ newsletter: house, ...issue })) };
}

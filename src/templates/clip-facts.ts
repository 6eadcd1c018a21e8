import type { EventFacts } from '../core/capture.ts';
import { type Clip, clipTitle, clipUrl } from '../core/clip.ts';
import { printed } from '../core/stored.ts';

/** What a template is given of a clip besides what is Markdown already; all that a citation is given. */
export function factsOf(clip: Clip): Readonly<Record<string, unknown>> {
  return {
    title: clipTitle(clip),
    url: clipUrl(clip),
    site: printed(clip.site) || null,
    kind: printed(clip.kind),
    identifiers: printed(clip.identifiers),
    people: printed(clip.people).map((person) => person.role ?? person.name),
    published: printed(clip.published),
    lead: clip.lead,
    tags: printed(clip.tags).map((tag) => tag.replace(/^\[|\]$/g, '')),
    event: saidOf(printed(clip.event)),
    links: printed(clip.links),
  };
}

/** An event without what nothing is said of: Liquid takes an empty string for something there is. */
function saidOf(event: EventFacts | null): object | null {
  if (event === null) return null;
  return Object.fromEntries(Object.entries(event).map(([name, value]) => [name, value || null]));
}

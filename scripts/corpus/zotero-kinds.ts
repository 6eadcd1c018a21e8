import type { Kind } from '../../src/core/kind.ts';

/** Which of our kinds are right for a type of Zotero's; a type that says nothing of it is not here. */
export const zoteroKinds: Readonly<Record<string, readonly Kind[]>> = {
  journalArticle: ['paper'],
  conferencePaper: ['paper'],
  preprint: ['paper'],
  thesis: ['paper', 'book'],
  report: ['paper'],
  bookSection: ['paper', 'book'],
  book: ['book'],
  computerProgram: ['repository', 'package', 'release', 'file'],
  dataset: ['dataset'],
  presentation: ['presentation'],
  videoRecording: ['video'],
  film: ['video'],
  audioRecording: ['audio'],
  podcast: ['audio'],
  forumPost: ['post', 'discussion'],
  blogPost: ['article', 'post'],
  newspaperArticle: ['article'],
  magazineArticle: ['article'],
  encyclopediaArticle: ['encyclopedia'],
};

/** What a page can be. */
export const kinds = [
  'article',
  'paper',
  'book',
  'dataset',
  'repository',
  'release',
  'githubIssue',
  'file',
  'package',
  'notebook',
  'documentation',
  'post',
  'discussion',
  'video',
  'audio',
  'presentation',
  'event',
  'job',
  'encyclopedia',
  'website',
] as const;

/** '' where it cannot be known. */
export type Kind = (typeof kinds)[number] | '';

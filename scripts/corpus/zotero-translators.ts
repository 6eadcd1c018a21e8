/**
 * The families of Zotero's translators whose pages are of the kinds we have, by Zotero's names.
 * Fixed before anything was measured: a family is in where an address alone says what stands there.
 */
export const zoteroTranslators = [
  // Preprint servers: every address of an abstract is a paper's.
  'arXiv.org',
  'ePrint IACR',
  // Publishers that register DOIs, with the DOI in the address, whole or as its end.
  'ACM Digital Library',
  'ACS Publications',
  'AIP',
  'APS',
  'ASCE',
  'Annual Reviews',
  'Atypon Journals',
  'Copernicus',
  'DOI',
  'PLoS Journals',
  'Springer Link',
  'Wiley Online Library',
  // Publishers that do so, with a number of their own in the address: it says what it is of.
  'Cambridge Core',
  'IEEE Xplore',
  'ScienceDirect',
  'Silverchair',
  'PubMed Central',
  // Code and packages.
  'GitHub',
  'PyPI',
  'R-Packages',
  // Posts, talk and films.
  'Bluesky',
  'Mastodon',
  'Twitter',
  'reddit',
  'YouTube',
  // Writing, on hosts that carry nothing else.
  'Medium',
  'Substack',
  // Reference.
  'Wikipedia',
] as const;

/*
 * Near, and out:
 * - PubMed: the number of a book looks like that of a paper.
 * - InvenioRDM (Zenodo), Figshare, Databrary: a record's address does not say whether it is data,
 *   a talk or a paper. OpenAlex, Semantic Scholar, NASA ADS, Europe PMC: an index of all of these.
 * - Taylor & Francis eBooks, SAGE Knowledge, Thieme, Lippincott, IngentaConnect, Hindawi, F1000,
 *   PubPub: publishers of the same sort, but hosts that link newsletters hardly ever lead to.
 * - Neural Information Processing Systems, Journal of Machine Learning Research, ACM Queue, USENIX:
 *   one site each, without a DOI in the address.
 * - ForumMagnum, Blogger, Tumblr: software on hosts of any name.
 * - Wiktionary, Wikisource, Stanford Encyclopedia of Philosophy: not articles of an encyclopedia to
 *   Zotero (dictionary entries, book sections).
 * - The New York Times, the Guardian, LWN and the rest of the press: an address does not say whether
 *   an article, a section's front page or a film stands there.
 * - npm, crates.io, Stack Overflow, Discourse, Hacker News, nbviewer, Binder, Colab, Meetup,
 *   Eventbrite: Zotero has no translator with test cases for them.
 */

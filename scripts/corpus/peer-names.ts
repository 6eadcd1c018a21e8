/** Other readers of pages: the obvious ten lines, and what people install for it. */
export const peerNames = ['naive', 'readability', 'defuddle', 'metascraper'] as const;
export type PeerName = (typeof peerNames)[number];

import type { Adapter } from './adapter.ts';
import { addressOf } from './said.ts';

/** Videos of Vimeo, which say well what they are, but not that. */
export const vimeo: Adapter = {
  id: 'vimeo',
  places: [{ hosts: ['vimeo.com'] }],
  read: (page) => {
    const isVideo = /^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?\d+(?:\/|$)/;
    return isVideo.test(addressOf(page).pathname)
      ? { site: 'Vimeo', kind: 'video', tags: ['[video]'], lang: '' }
      : { site: 'Vimeo', kind: 'website' };
  },
};

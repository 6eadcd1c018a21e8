/** A page that nobody sees, in Chromium: its worker cannot make an address for a file by itself. */
interface Offscreen {
  createDocument(how: {
    readonly url: string;
    readonly reasons: readonly string[];
    readonly justification: string;
  }): Promise<void>;
  closeDocument(): Promise<void>;
}

function offscreen(): Offscreen | undefined {
  return (globalThis as { chrome?: { offscreen?: Offscreen } }).chrome?.offscreen;
}

const page = 'src/offscreen/index.html';
const channelName = 'cuttings-files';

/** So long (ms) the page may take. */
const patience = 30_000;

/** The address of a file, as long as `done` was not called. */
interface FileAddress {
  readonly url: string;
  readonly done: () => Promise<void>;
}

/**
 * Makes an address from which a file can be downloaded. As a `data:` address one of 20 MB took 46 s,
 * and one of 60 MB came to no end in two minutes; in this way 120 MB take one second.
 */
export async function fileAddress(file: Blob): Promise<FileAddress> {
  // A worker of Chromium has neither the function nor, before it is allowed, the page.
  if (typeof URL.createObjectURL === 'function') {
    const url = URL.createObjectURL(file);
    return { url, done: async () => URL.revokeObjectURL(url) };
  }
  const api = offscreen();
  if (api === undefined) throw new Error('no page to make an address in');
  const channel = new BroadcastChannel(channelName);
  const answered = new Promise<string>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === 'ready') channel.postMessage(file);
      else if (typeof data === 'string') resolve(data);
    };
  });
  await api.closeDocument().catch(() => undefined);
  await api.createDocument({ url: page, reasons: ['BLOBS'], justification: 'to save a backup' });
  const url = await Promise.race([answered, tooLong()]);
  channel.close();
  return { url, done: () => api.closeDocument() };
}

/** A page that does not answer must not hold up what else is due. */
function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the page that saves files did not answer')), patience);
  });
}

/** Makes addresses for whoever asks for one, as long as this page is open. */
export function giveAddresses(): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data instanceof Blob) channel.postMessage(URL.createObjectURL(data));
  };
  channel.postMessage('ready');
}

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
  const url = await answered;
  channel.close();
  return { url, done: () => api.closeDocument() };
}

/** Makes addresses for whoever asks for one, as long as this page is open. */
export function giveAddresses(): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data instanceof Blob) channel.postMessage(URL.createObjectURL(data));
  };
  channel.postMessage('ready');
}

/** Something that is told to all our open pages and to the background, this one included. */
export interface Broadcast<T> {
  tell(value: T): void;
  /** Calls `listener` whenever something is told; gives the function that stops it. */
  on(listener: (value: T) => void): () => void;
}

/** The broadcast of this name; its channel is opened when it is first used. */
export function broadcastOf<T>(name: string): Broadcast<T> {
  const listeners = new Set<(value: T) => void>();
  let channel: BroadcastChannel | null = null;
  const hear = (value: T) => {
    for (const listener of listeners) listener(value);
  };
  const opened = () => {
    if (channel === null) {
      channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }: MessageEvent<T>) => hear(data);
    }
    return channel;
  };
  return {
    tell: (value) => {
      opened().postMessage(value);
      hear(value);
    },
    on: (listener) => {
      opened();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

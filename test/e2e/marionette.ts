/**
 * A client for Marionette, Firefox's own remote control (JSON over TCP, each message with
 * its length in front). Marionette reaches what WebDriver does not: the browser's own window.
 */
import { connect, type Socket } from 'node:net';

/** No command of ours takes this long, unless the browser hangs. */
const COMMAND_TIMEOUT_MS = 60_000;

interface RemoteError {
  readonly error: string;
  readonly message: string;
  readonly stacktrace: string;
}

interface Answer {
  readonly error: RemoteError | null;
  readonly value: unknown;
}

interface Waiting {
  readonly command: string;
  readonly timer: NodeJS.Timeout;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** An error the browser answered with; `code` is WebDriver's, such as `no such window`. */
export class MarionetteError extends Error {
  override readonly name = 'MarionetteError';
  readonly code: string;

  constructor(command: string, { error, message, stacktrace }: RemoteError) {
    super(`${command}: ${error}: ${message}`);
    this.code = error;
    this.stack = `${this.stack ?? ''}\n  in the browser:\n${stacktrace}`;
  }
}

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #unread: Buffer = Buffer.alloc(0);
  #lastId = 0;
  #ended: Error | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#read(data));
    socket.on('error', (error) => this.#end(error));
    socket.on('close', () => this.#end(new Error('Firefox closed the Marionette connection')));
  }

  /** Connects to a Marionette server that listens already. */
  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Marionette(socket));
      });
    });
  }

  /** Sends one command, such as `WebDriver:Navigate`, and gives its answer as it came. */
  async send(command: string, parameters: object = {}): Promise<unknown> {
    if (this.#ended) throw new Error(`${command}: ${this.#ended.message}`);
    const { error, value } = await this.#exchange(command, parameters);
    // Made here, after the await, the error's stack names the callers.
    if (error) throw new MarionetteError(command, error);
    return value;
  }

  /** Hangs up; what is still unanswered fails. */
  close(): void {
    this.#end(new Error('The Marionette connection is closed'));
    this.#socket.destroy();
  }

  #exchange(command: string, parameters: object): Promise<Answer> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(`${command}: no answer from Firefox in ${COMMAND_TIMEOUT_MS} ms`));
      }, COMMAND_TIMEOUT_MS);
      this.#waiting.set(id, { command, timer, resolve, reject });
      const message = JSON.stringify([0, id, command, parameters]);
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  #read(data: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, data]);
    for (;;) {
      const colon = this.#unread.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#unread.toString('latin1', 0, colon));
      if (this.#unread.length < end) return;
      const message: unknown = JSON.parse(this.#unread.toString('utf8', colon + 1, end));
      this.#unread = this.#unread.subarray(end);
      // The server's greeting is an object; every answer is an array.
      if (Array.isArray(message)) this.#answer(message[1], message[2], message[3]);
    }
  }

  #answer(id: number, error: RemoteError | null, value: unknown): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    waiting.resolve({ error, value });
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const waiting of this.#waiting.values()) {
      clearTimeout(waiting.timer);
      waiting.reject(new Error(`${waiting.command}: ${error.message}`));
    }
    this.#waiting.clear();
  }
}

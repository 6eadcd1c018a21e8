import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCalls, type Handlers } from '../../src/protocol/answer.ts';
import extensionApi from '../extension-api.ts';
import { idOf } from '../sample.ts';

const id = 'cuttings@example.org';
const origin = 'chrome-extension://cuttings/';
type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

/** The calls that came through to their handlers. */
const carriedOut: string[] = [];
let heard: Listener = () => undefined;

const usual = { ...extensionApi.runtime };
beforeAll(() => {
  const onMessage = {
    addListener: (listener: Listener) => {
      heard = listener;
    },
  };
  Object.assign(extensionApi.runtime, { id, getURL: () => origin, onMessage });
  const noting = new Proxy({}, { get: (_, call) => async () => carriedOut.push(String(call)) });
  answerCalls(noting as Handlers);
});
afterAll(() => {
  for (const name of ['id', 'getURL', 'onMessage'])
    Reflect.deleteProperty(extensionApi.runtime, name);
  Object.assign(extensionApi.runtime, usual);
});

const ofPages = { call: 'lookAfterStore', argument: 'opened' };
const ofToast = { call: 'undoClip', argument: idOf(31) };

async function comesThrough(message: unknown, sender: object): Promise<readonly string[]> {
  carriedOut.length = 0;
  await heard(message, sender);
  return [...carriedOut];
}

describe('a message to the background', () => {
  it.each([ofPages, ofToast])('of our own page is carried out (%#)', async (message) => {
    const sender = { id, url: `${origin}popup/index.html` };
    expect(await comesThrough(message, sender)).toEqual([message.call]);
  });

  it('of our script in a web page is carried out where it is the toast’s, and no other', async () => {
    const sender = { id, url: 'https://example.org/' };
    expect(await comesThrough(ofToast, sender)).toEqual([ofToast.call]);
    expect(await comesThrough(ofPages, sender)).toEqual([]);
    expect(await comesThrough(ofPages, { id })).toEqual([]);
  });

  it.each([ofPages, ofToast])(
    'of another extension is not, whatever it says of itself (%#)',
    async (message) => {
      for (const url of [`${origin}popup/index.html`, 'https://example.org/', undefined])
        expect(await comesThrough(message, { id: 'other@example.org', url })).toEqual([]);
    },
  );

  it('of what is no call is not', async () => {
    const sender = { id, url: `${origin}popup/index.html` };
    for (const call of ['toString', 'constructor', '__proto__', 'eval', ''])
      expect(await comesThrough({ call, argument: '' }, sender)).toEqual([]);
    for (const message of [null, 'undoClip', [], { argument: idOf(31) }])
      expect(await comesThrough(message, sender)).toEqual([]);
    expect(await comesThrough({ ...ofToast, argument: 'no id' }, sender)).toEqual([]);
  });
});

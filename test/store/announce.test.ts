import { afterEach, describe, expect, it } from 'vitest';
import { changeOf } from '../../src/core/change.ts';
import { type Announcement, onChanged } from '../../src/store/announce.ts';
import { change } from '../../src/store/change.ts';
import { clipOf, orderOf } from '../sample.ts';
import { put, useFreshStore } from './fresh-store.ts';

useFreshStore();

const clip = clipOf(31);
const told = { seq: 1, touched: [{ store: 'clips', id: clip.id }] };
const heard: Announcement[] = [];
let stop = () => false;

function listen(): void {
  heard.length = 0;
  stop = onChanged((announcement) => heard.push(announcement)) as () => boolean;
}
afterEach(() => stop());

describe('this page', () => {
  it('hears of a change when it is stored', async () => {
    listen();
    await put('clips', clip);
    expect(heard).toEqual([told]);
  });

  it('hears nothing of a change that was refused', async () => {
    await put('clips', clip);
    listen();
    await change(orderOf([changeOf('clips', null, { ...clip, blurb: 'calm' })])).catch(() => 0);
    expect(heard).toEqual([]);
  });

  it('hears nothing of an order sent again', async () => {
    const order = orderOf([changeOf('clips', null, clip)], { label: 'change_clip' });
    await change(order);
    listen();
    await change(order);
    expect(heard).toEqual([]);
  });

  it('hears nothing any more once it stopped listening', async () => {
    listen();
    stop();
    await put('clips', clip);
    expect(heard).toEqual([]);
  });
});

describe('another page', () => {
  it('hears of a change made here, and we of one made there', async () => {
    listen();
    const other = new BroadcastChannel('cuttings');
    const there = new Promise((resolve) => {
      other.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
    });
    await put('clips', clip);
    expect(await there).toEqual(told);
    const here = new Promise((resolve) => {
      stop = onChanged(resolve) as () => boolean;
    });
    other.postMessage({ touched: [] });
    expect(await here).toEqual({ touched: [] });
    other.close();
  });
});

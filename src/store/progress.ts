import { broadcastOf } from './broadcast.ts';

/** How far something has come that takes its time: records done, of how many. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

const steps = broadcastOf<Progress | null>('cuttings-progress');

/** Tells all our pages how far it has come; null: it is over. */
export const tellProgress = steps.tell;

/** Calls `listener` as something comes on, here or elsewhere; gives the function that stops it. */
export const onProgress = steps.on;

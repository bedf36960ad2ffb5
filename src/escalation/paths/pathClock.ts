import { addBusinessMs, businessMsBetween, nextOpen, type Calendar } from '../../calendar/index.js';

/** The time in which delays count. Epoch ms and ms; what never comes is Infinity. */
export interface PathClock {
  /** The earliest instant at which so much has passed. */
  readonly add: (at: number, ms: number) => number;
  readonly between: (from: number, to: number) => number;
  /** The first instant from one on at which time counts. */
  readonly opening: (at: number) => number;
}

/** Every ms counts. */
export const elapsedClock: PathClock = {
  add: (at, ms) => at + ms,
  between: (from, to) => to - from,
  opening: (at) => at,
};

/** Open time counts; a delay that ends exactly at closing has ended then. */
export function businessClock(calendar: Calendar): PathClock {
  return {
    add: (at, ms) => (ms === 0 ? at : (addBusinessMs(calendar, at, ms) ?? Infinity)),
    between: (from, to) => businessMsBetween(calendar, from, to),
    opening: (at) => nextOpen(calendar, at)?.getTime() ?? Infinity,
  };
}

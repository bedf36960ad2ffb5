import { dayOf } from '../time/localDate.js';
import { requireZone } from '../time/requireZone.js';
import { DAY_MS, HOUR_MS } from '../time/timeUnits.js';
import { resolveWall } from '../time/wallClock.js';
import { offsetAt } from '../time/zone.js';
import { checkChoice } from './checkChoice.js';

/** How long a bucket is: in local time, not in hours. */
export type Bucket = 'hour' | 'day' | 'week' | 'month';

/** The buckets of one kind in one zone. */
export interface BucketEdges {
  /** The start of the bucket that holds an instant, epoch ms. */
  readonly startOf: (epochMs: number) => number;
  /** The end of the bucket that begins at an instant, epoch ms. */
  readonly endOf: (start: number) => number;
}

/** Buckets are numbered in a row; the number gives the wall time of its edge, and back. */
interface Numbering {
  readonly numberOf: (wallMs: number) => number;
  readonly wallOf: (number: number) => number;
}

/** 1970-01-01 was a Thursday, so Monday's weeks begin three days off the epoch. */
const MONDAY_OFFSET_MS = 3 * DAY_MS;
const WEEK_MS = 7 * DAY_MS;

const NUMBERINGS: Readonly<Record<Bucket, Numbering>> = {
  hour: { numberOf: (wall) => Math.floor(wall / HOUR_MS), wallOf: (hour) => hour * HOUR_MS },
  day: { numberOf: (wall) => Math.floor(wall / DAY_MS), wallOf: (day) => day * DAY_MS },
  week: {
    numberOf: (wall) => Math.floor((wall + MONDAY_OFFSET_MS) / WEEK_MS),
    wallOf: (week) => week * WEEK_MS - MONDAY_OFFSET_MS,
  },
  month: {
    numberOf: (wall) => {
      const date = new Date(wall);
      return date.getUTCFullYear() * 12 + date.getUTCMonth();
    },
    wallOf: (month) => dayOf(Math.floor(month / 12), (month % 12) + 1, 1) * DAY_MS,
  },
};

/** More edges than a report has rows; beyond it the cache begins anew. */
const MAX_CACHED_EDGES = 20_000;

/** The edges of local hours, dates, weeks or months, each by the edge rule. */
export function bucketEdges(bucket: Bucket, timeZone: string): BucketEdges {
  checkChoice(bucket, 'bucket', Object.keys(NUMBERINGS));
  const { numberOf, wallOf } = NUMBERINGS[bucket];
  const zone = requireZone(timeZone, 'options.timeZone');
  const cache = new Map<number, number>();
  const edge = (number: number): number => {
    let at = cache.get(number);
    if (at === undefined) {
      if (cache.size >= MAX_CACHED_EDGES) cache.clear();
      cache.set(number, (at = resolveWall(zone, wallOf(number))));
    }
    return at;
  };
  // By the edges, not by the wall clock: a repeated hour may show an earlier bucket's time again,
  // and a bucket inside a gap is empty. At the most a skipped date's 24 hours are stepped over.
  const holding = (epochMs: number): number => {
    let number = numberOf(epochMs + offsetAt(zone, epochMs));
    while (edge(number) > epochMs) number--;
    while (edge(number + 1) <= epochMs) number++;
    return number;
  };
  return {
    startOf: (epochMs) => edge(holding(epochMs)),
    endOf: (start) => edge(holding(start) + 1),
  };
}

import { holidays, week, years } from './berlin.js';

const minuteMs = 60_000;

export interface MinuteOracle {
  /** Every instant at which the calendar opens or closes. */
  readonly edges: Float64Array;
  readonly between: (start: number, end: number) => number;
  readonly add: (start: number, ms: number) => number;
}

/**
 * The truth about the calendar of berlin.ts, minute by minute: how many open minutes lie before
 * each minute. It reads the wall clock of the process and shares nothing with custops.
 */
export function minuteOracle(): MinuteOracle {
  const origin = Date.UTC(years[0], 0, 1);
  const minutes = (Date.UTC(years[years.length - 1] + 1, 0, 1) - origin) / minuteMs;
  const closed = new Set(holidays);
  const openBefore = new Int32Array(minutes + 1);
  const edges: number[] = [];
  let wasOpen = false;
  for (let minute = 0; minute < minutes; minute++) {
    const at = origin + minute * minuteMs;
    const open = isOpen(new Date(at), closed);
    openBefore[minute + 1] = openBefore[minute] + Number(open);
    if (open !== wasOpen) edges.push(at);
    wasOpen = open;
  }
  const place = (ms: number) => (ms - origin) / minuteMs;
  return {
    edges: Float64Array.from(edges),
    between: (start, end) => (openBefore[place(end)] - openBefore[place(start)]) * minuteMs,
    add: (start, ms) => {
      const wanted = openBefore[place(start)] + ms / minuteMs;
      return origin + firstAtLeast(openBefore, wanted, place(start)) * minuteMs;
    },
  };
}

function firstAtLeast(sorted: Int32Array, wanted: number, from: number): number {
  let low = from;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isOpen(date: Date, closed: ReadonlySet<string>): boolean {
  const intervals = week[date.getDay()];
  if (intervals.length === 0) return false;
  const time = `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
  if (!intervals.some(([open, close]) => open <= time && time < close)) return false;
  const month = twoDigits(date.getMonth() + 1);
  return !closed.has(`${date.getFullYear()}-${month}-${twoDigits(date.getDate())}`);
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

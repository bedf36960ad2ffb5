import type { Peer } from '../harness/row.js';
import { holidays, week } from '../workload/berlin.js';

/** It has no goal in the table: it is slower by what its author spared. */
export const handWritten = 'hand-written day walk';

type Intervals = readonly (readonly [open: number, close: number])[];

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const twoDigits = (value: number) => String(value).padStart(2, '0');

const hours: readonly Intervals[] = week.map((intervals) =>
  intervals.map(([open, close]) => [minutesOf(open), minutesOf(close)]),
);
const closed = new Set(holidays);

/** What a team writes by hand in an afternoon: from day to day, the open intervals of each. */
export const dayWalk = (): Peer => ({
  name: handWritten,
  between: (from, to) => {
    const start = from.valueOf();
    const end = to.valueOf();
    let sum = 0;
    for (let day = new Date(start); day.getTime() < end; day = nextDay(day)) {
      for (const [open, close] of intervalsOf(day))
        sum += Math.max(
          0,
          Math.min(end, atMinute(day, close)) - Math.max(start, atMinute(day, open)),
        );
    }
    return sum;
  },
  add: (start, ms) => {
    let left = ms;
    for (let day = new Date(start); ; day = nextDay(day)) {
      for (const [open, close] of intervalsOf(day)) {
        const from = Math.max(start, atMinute(day, open));
        const room = Math.max(0, atMinute(day, close) - from);
        if (left <= room) return from + left;
        left -= room;
      }
    }
  },
});

function intervalsOf(day: Date): Intervals {
  const intervals = hours[day.getDay()];
  if (intervals.length === 0) return intervals;
  const month = twoDigits(day.getMonth() + 1);
  return closed.has(`${day.getFullYear()}-${month}-${twoDigits(day.getDate())}`) ? [] : intervals;
}

const atMinute = (day: Date, minute: number) =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate(), 0, minute).getTime();

const nextDay = (day: Date) => new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1);

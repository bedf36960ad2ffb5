import { createRequire } from 'node:module';
import type { Peer } from '../harness/row.js';
import { holidays, week } from '../workload/berlin.js';

interface Day {
  addBusinessMinutes(minutes: number): Day;
  businessMinutesDiff(other: Day): number;
  toDate(): Date;
  valueOf(): number;
}
interface DayFactory {
  (instant: number | Date): Day;
  extend(plugin: unknown): void;
  setHolidays(dates: readonly string[]): void;
  setBusinessTime(week: Readonly<Record<string, { start: string; end: string }[] | null>>): void;
}

const require = createRequire(import.meta.url);
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const minuteMs = 60_000;

/** dayjs-business-time: hours and holidays are global, its unit is the minute. */
export function dayjsPeer(): Peer {
  const dayjs = require('dayjs') as DayFactory;
  dayjs.extend(require('dayjs-business-time'));
  dayjs.setHolidays(holidays);
  dayjs.setBusinessTime(Object.fromEntries(days.map((day, place) => [day, segments(place)])));
  return {
    name: 'dayjs-business-time',
    between: (start, end) => dayjs(start).businessMinutesDiff(dayjs(end)) * minuteMs,
    add: (start, ms) =>
      dayjs(start)
        .addBusinessMinutes(ms / minuteMs)
        .valueOf(),
    addDate: (start, ms) =>
      dayjs(start)
        .addBusinessMinutes(ms / minuteMs)
        .toDate(),
  };
}

function segments(weekday: number) {
  if (week[weekday].length === 0) return null;
  return week[weekday].map(([open, close]) => ({ start: `${open}:00`, end: `${close}:00` }));
}

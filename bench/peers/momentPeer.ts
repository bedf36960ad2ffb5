import { createRequire } from 'node:module';
import type { Peer } from '../harness/row.js';
import { fixedHolidays, movingHolidays, week, years } from '../workload/berlin.js';

interface Moment {
  addWorkingTime(count: number, unit: string): Moment;
  workingDiff(other: Moment, unit: string): number;
  toDate(): Date;
  valueOf(): number;
}
interface MomentFactory {
  (instant: number | Date): Moment;
  updateLocale(locale: string, data: Readonly<Record<string, unknown>>): void;
}

const require = createRequire(import.meta.url);
const minuteMs = 60_000;

/** moment-business-time, with patterns for the fixed holidays as its manual shows. */
export function momentPeer(): Peer {
  const moment = require('moment-business-time') as MomentFactory;
  moment.updateLocale('en', {
    holidays: [...fixedHolidays.map((day) => `*-${day}`), ...years.flatMap(movingHolidays)],
    workinghours: Object.fromEntries(
      week.map((intervals, day) => [day, intervals.length === 0 ? null : intervals.flat()]),
    ),
  });
  return {
    name: 'moment-business-time',
    between: (start, end) => moment(end).workingDiff(moment(start), 'minutes') * minuteMs,
    add: (start, ms) =>
      moment(start)
        .addWorkingTime(ms / minuteMs, 'minutes')
        .valueOf(),
    addDate: (start, ms) =>
      moment(start)
        .addWorkingTime(ms / minuteMs, 'minutes')
        .toDate(),
  };
}

// memory <entry>, under --expose-gc: bytes a calendar, over a thousand of them.
import type * as Custops from 'custops';
import { calendarConfig } from '../workload/berlin.js';

export interface MemoryUse {
  readonly idle: number;
  readonly firstYear: number;
  readonly nextYear: number;
}

const count = 1_000;
const hourMs = 3_600_000;
const [entry = ''] = process.argv.slice(2);
const { addBusinessMs, businessMsBetween, compileCalendar } = (await import(
  entry
)) as typeof Custops;
const { gc } = globalThis;

function usedBytes(): number {
  for (let i = 0; i < 4; i++) void gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Each has a config of its own, as if it was read from a file and dropped. */
const make = (k: number) => compileCalendar(structuredClone(calendarConfig(`calendar_${k}`)));

/** Several answers for every two hours of a year: enough for any cache to take it up. */
function useYear(calendar: ReturnType<typeof make>, year: number): number {
  let sum = 0;
  const end = Date.UTC(year, 11, 20);
  for (let at = Date.UTC(year, 0, 8); at < end; at += 2 * hourMs)
    sum +=
      (addBusinessMs(calendar, at, hourMs) ?? 0) + businessMsBetween(calendar, at, at + hourMs);
  return sum;
}

// Code, the zone's table and whatever else is made once does not count.
const other = make(count);
for (let year = 2023; year < 2027; year++) useYear(other, year);

const calendars = new Array<ReturnType<typeof make>>(count).fill(other);
const atFirst = usedBytes();
for (let k = 0; k < count; k++) calendars[k] = make(k);
const made = usedBytes();
for (const calendar of calendars) useYear(calendar, 2024);
const usedOnce = usedBytes();
for (const calendar of calendars) useYear(calendar, 2025);
const usedTwice = usedBytes();

const result: MemoryUse = {
  idle: (made - atFirst) / calendars.length,
  firstYear: (usedOnce - made) / calendars.length,
  nextYear: (usedTwice - usedOnce) / calendars.length,
};
console.log(JSON.stringify(result));

import type { Extent } from '../svg/index.js';
import { dayOf } from '../time/localDate.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../time/timeUnits.js';
import { weekdayOf } from '../time/weekdayOf.js';
import { dayAt, dayStart, resolveWall } from '../time/wallClock.js';
import { wallTime } from '../time/wallTime.js';
import type { Zone } from '../time/zone.js';
import { localText } from './localText.js';

/** A mark of the axis. */
export interface TimeTick {
  readonly at: number;
  /** `09:00`, `Fri 27`, `Mar`: changes from tick to tick. */
  readonly label: string;
  /** `Fri 27 Mar`, `Mar 2026`, `2026`: the same for a run of ticks. */
  readonly context: string;
  /** Whether a day begins here while ticks are hours, a month while they are days, and so on. */
  readonly isMajor: boolean;
}

const WEEK_MS = 7 * DAY_MS;
/** Shortest lengths of a month and a year: steps are counted by them, never placed by them. */
const MONTH_MS = 28 * DAY_MS;
const YEAR_MS = 365 * DAY_MS;

const TIME_STEPS = [
  10 * SECOND_MS,
  30 * SECOND_MS,
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
];
const DAY_STEPS = [DAY_MS, 2 * DAY_MS, WEEK_MS, 2 * WEEK_MS];
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600];

/**
 * Ticks at round local times, from seconds to decades, as dense as there is room.
 *
 * @param zone - the zone whose local times are round
 * @param extent - epoch ms
 * @param most - how many ticks there is room for, at least 2
 */
export function timeTicks(zone: Zone, extent: Extent, most: number): TimeTick[] {
  const least = (extent.to - extent.from) / Math.max(2, most);
  const timeStep = TIME_STEPS.find((step) => step >= least);
  if (timeStep !== undefined) return clockTicks(zone, extent, timeStep);
  const dayStep = DAY_STEPS.find((step) => step >= least);
  if (dayStep !== undefined) return dayTicks(zone, extent, dayStep);
  const months = MONTH_STEPS.find((step) => monthsMs(step) >= least) ?? 1200;
  return monthTicks(zone, extent, months);
}

function monthsMs(months: number): number {
  return months < 12 ? months * MONTH_MS : (months / 12) * YEAR_MS;
}

function clockTicks(zone: Zone, extent: Extent, step: number): TimeTick[] {
  const instants = new Set<number>();
  for (let day = dayAt(zone, extent.from); day <= dayAt(zone, extent.to); day++) {
    // A time that the clocks skip falls together with the next one, hence the set.
    for (let index = 0; index < DAY_MS / step; index++) {
      const at = resolveWall(zone, day * DAY_MS + index * step);
      if (at > extent.to) break;
      if (at >= extent.from) instants.add(at);
    }
  }
  return Array.from(instants, (at) => {
    const { time, weekday, date } = localText(zone, at);
    const isMajor = at === dayStart(zone, dayAt(zone, at));
    return { at, label: time, context: `${weekday} ${date}`, isMajor };
  });
}

function dayTicks(zone: Zone, extent: Extent, step: number): TimeTick[] {
  const ticks: TimeTick[] = [];
  for (let day = dayAt(zone, extent.from); day <= dayAt(zone, extent.to); day++) {
    const at = dayStart(zone, day);
    // A date that was skipped begins where the next one does.
    const isSkipped = dayStart(zone, day + 1) === at;
    if (isSkipped || !isDayTick(day, step / DAY_MS) || at < extent.from || at > extent.to) continue;
    const { weekday, date, month, year } = localText(zone, at);
    const number = date.split(' ')[0] ?? '';
    const label = step < WEEK_MS ? `${weekday} ${number}` : date;
    const isMajor = step < WEEK_MS ? weekdayOf(day) === 0 : number === '1';
    ticks.push({ at, label, context: step < WEEK_MS ? `${month} ${year}` : year, isMajor });
  }
  return ticks;
}

/** Weeks begin on Monday; the others are counted from a fixed date, so that a longer picture agrees. */
function isDayTick(day: number, days: number): boolean {
  if (days < 7) return day % days === 0;
  return weekdayOf(day) === 0 && Math.floor((day + 3) / 7) % (days / 7) === 0;
}

function monthTicks(zone: Zone, extent: Extent, months: number): TimeTick[] {
  const { year, month } = wallTime(zone, extent.from);
  const ticks: TimeTick[] = [];
  let index = Math.floor((year * 12 + month - 1) / months) * months;
  for (;;) {
    const at = dayStart(zone, dayOf(Math.floor(index / 12), (index % 12) + 1, 1));
    if (at > extent.to) return ticks;
    const text = localText(zone, at);
    const label = months < 12 ? text.month : text.year;
    const context = months < 12 ? text.year : '';
    if (at >= extent.from) ticks.push({ at, label, context, isMajor: index % 12 === 0 });
    index += months;
  }
}

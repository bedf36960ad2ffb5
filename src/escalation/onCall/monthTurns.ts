import { END_INSTANT } from '../../time/instantRange.js';
import { DAY_MS } from '../../time/timeUnits.js';
import type { WallClockMs } from '../../time/wallClock.js';
import type { WallTurns } from './wallTurns.js';

/** Turns by months from the anchor; its day is cut to the month's length, so the 31st comes back. */
export function monthTurns(anchor: WallClockMs, every: number): WallTurns {
  const date = new Date(anchor);
  const anchorMonth = monthOf(date);
  const dayOfMonth = date.getUTCDate();
  const timeOfDay = anchor - Math.floor(anchor / DAY_MS) * DAY_MS;
  const wallOf = (turn: number): WallClockMs => {
    const month = anchorMonth + turn * every;
    if (month > monthOf(new Date(END_INSTANT)) + 1) return Infinity;
    const first = Date.UTC(Math.floor(month / 12), month - Math.floor(month / 12) * 12, 1);
    const day = Math.min(dayOfMonth, daysOfMonth(month));
    return first + (day - 1) * DAY_MS + timeOfDay;
  };
  return {
    turnAt: (wall) => {
      const turn = Math.floor((monthOf(new Date(wall)) - anchorMonth) / every);
      return wallOf(turn) <= wall ? turn : turn - 1;
    },
    wallOf,
  };
}

/** Months since the year 0. */
function monthOf(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function daysOfMonth(month: number): number {
  const year = Math.floor(month / 12);
  return new Date(Date.UTC(year, month - year * 12 + 1, 0)).getUTCDate();
}

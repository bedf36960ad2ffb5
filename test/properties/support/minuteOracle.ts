import type { CalendarConfig, DayHours } from '../../../src/calendar/index.js';
import { rawOffset } from './rawOffset.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/**
 * The rules of business time by brute force: every minute of a span marked open or closed from
 * the text of the rules, by Intl alone, with dated holidays and overrides by date.
 */
export interface MinuteOracle {
  isOpen(at: number): boolean;
  between(start: number, end: number): number;
  /** The earliest later instant with so much open time in between; undefined beyond the span. */
  add(start: number, ms: number): number | undefined;
  /** The latest earlier instant with so much open time in between. */
  back(start: number, ms: number): number | undefined;
  nextOpen(at: number): number | undefined;
  nextClose(at: number): number | undefined;
  /** The first instant at which the local clock reads a wall time or later. */
  resolve(wall: number): number;
}

export function minuteOracle(config: CalendarConfig, from: number, to: number): MinuteOracle {
  const first = Math.floor(from / MINUTE) * MINUTE;
  const count = Math.ceil((to - first) / MINUTE);
  // Wall times from two days earlier on, so that every edge can be found by walking forward.
  const before = 2 * 1440 + 120;
  const walls = readWalls(config.timeZone, first - before * MINUTE, count + 2 * before);
  const resolve = (wall: number): number => {
    const start = Math.floor((wall - first) / MINUTE) + before - 27 * 60;
    let i = Math.max(0, start);
    while (i < walls.length && (walls[i] ?? 0) < wall) i++;
    return first + (i - before) * MINUTE;
  };
  const open = new Uint8Array(count);
  const firstDate = Math.floor(first / DAY) - 2;
  for (let date = firstDate; date <= Math.floor(to / DAY) + 2; date++) {
    for (const [start, end] of intervalsOf(config, date)) {
      const opens = Math.max(0, (resolve(date * DAY + start * MINUTE) - first) / MINUTE);
      const closes = Math.min(count, (resolve(date * DAY + end * MINUTE) - first) / MINUTE);
      for (let i = opens; i < closes; i++) open[i] = 1;
    }
  }
  const isOpen = (at: number): boolean => open[Math.floor((at - first) / MINUTE)] === 1;
  const between = (start: number, end: number): number => {
    if (end < start) return 0 - between(end, start);
    let ms = 0;
    for (let at = start; at < end;) {
      const next = Math.min(end, (Math.floor(at / MINUTE) + 1) * MINUTE);
      if (isOpen(at)) ms += next - at;
      at = next;
    }
    return ms;
  };
  return {
    isOpen,
    between,
    resolve,
    add: (start, ms) => {
      let left = ms;
      for (let at = start; at < to;) {
        const next = (Math.floor(at / MINUTE) + 1) * MINUTE;
        if (isOpen(at)) {
          if (left <= next - at) return at + left;
          left -= next - at;
        }
        at = next;
      }
      return undefined;
    },
    back: (start, ms) => {
      let left = ms;
      for (let at = start; at > from;) {
        const next = (Math.ceil(at / MINUTE) - 1) * MINUTE;
        if (isOpen(next)) {
          if (left <= at - next) return at - left;
          left -= at - next;
        }
        at = next;
      }
      return undefined;
    },
    nextOpen: (at) => {
      if (isOpen(at)) return at;
      for (let i = Math.floor((at - first) / MINUTE); i < count; i++) {
        if (open[i] === 1) return first + i * MINUTE;
      }
      return undefined;
    },
    nextClose: (at) => {
      for (let i = Math.floor((at - first) / MINUTE) + 1; i < count; i++) {
        if (open[i] === 0 && open[i - 1] === 1) return first + i * MINUTE;
      }
      return undefined;
    },
  };
}

/** What the local clock reads at each minute; Intl is asked each hour, and within where it must. */
function readWalls(zone: string, start: number, count: number): Float64Array {
  const walls = new Float64Array(count);
  for (let i = 0; i < count; i += 60) {
    const last = Math.min(i + 60, count - 1);
    const same = rawOffset(zone, start + i * MINUTE) === rawOffset(zone, start + last * MINUTE);
    const offset = rawOffset(zone, start + i * MINUTE);
    for (let j = i; j < Math.min(i + 60, count); j++) {
      const at = start + j * MINUTE;
      walls[j] = at + (same ? offset : rawOffset(zone, at));
    }
  }
  return walls;
}

/** The intervals of a date in minutes, with what the night before leaves to it. */
function intervalsOf(config: CalendarConfig, date: number): [number, number][] {
  const own = pairsOf(config, date).map(([open, close]): [number, number] => [
    open,
    Math.min(1440, close),
  ]);
  if (hasRule(config, date)) return own;
  const night = pairsOf(config, date - 1)
    .filter(([, close]) => close > 1440)
    .map(([, close]): [number, number] => [0, close - 1440]);
  return [...own, ...night];
}

const textOf = (date: number): string => new Date(date * DAY).toISOString().slice(0, 10);

function overrideOf(config: CalendarConfig, date: number): DayHours | undefined {
  const { overrides } = config;
  if (overrides === undefined || Array.isArray(overrides)) return undefined;
  return (overrides as Readonly<Record<string, DayHours>>)[textOf(date)];
}

function hasRule(config: CalendarConfig, date: number): boolean {
  const holiday = config.holidays?.some((each) => each === textOf(date)) ?? false;
  return holiday || overrideOf(config, date) !== undefined;
}

function pairsOf(config: CalendarConfig, date: number): [number, number][] {
  const weekday = WEEKDAYS[new Date(date * DAY).getUTCDay()] ?? 'mon';
  const week = hasRule(config, date) ? [] : (config.hours[weekday] ?? []);
  return (overrideOf(config, date) ?? week).map(([open = '', close = '']) => {
    const [start, end] = [open, close].map((text) => {
      const [hours = 0, minutes = 0] = text.split(':').map(Number);
      return hours * 60 + minutes;
    }) as [number, number];
    return [start, end < start ? end + 1440 : end];
  });
}

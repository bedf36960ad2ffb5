import { openIntervals, type Calendar } from '../../calendar/index.js';
import { DAY_MS } from '../../time/timeUnits.js';
import type { CompiledPath } from '../paths/compiledPath.js';
import { businessClock, elapsedClock, type PathClock } from '../paths/pathClock.js';

/** When each level is told after opening, by the time of the policy; null when never by itself. */
export function arrivals(path: Pick<CompiledPath, 'levels' | 'isScheduled'>): (number | null)[] {
  if (path.isScheduled) {
    return path.levels.map(({ when }) => (when.from === 'open' ? finite(when.ms) : null));
  }
  let sum = 0;
  return path.levels.map(({ afterMs }) => {
    const arrival = sum;
    sum += afterMs;
    return finite(arrival);
  });
}

function finite(ms: number): number | null {
  return ms < Infinity ? ms : null;
}

/** What an arrival is held against. */
export interface DueCheck {
  readonly dueMs: number;
  /** The calendar in which due counts, and that of the policy; null for every hour. */
  readonly dueCalendar: Calendar | null;
  readonly pathCalendar: Calendar | null;
  /** The start of the week whose openings are tried; null when none is known. */
  readonly week: number | null;
}

/** A level that is told too late. */
export interface LateArrival {
  /**
   * From opening, by the time of the policy where due counts by the same, in real time otherwise;
   * null for never.
   */
  readonly arrivesAfterMs: number | null;
  /** The opening time of the week for which it is worst; null where all are alike. */
  readonly openedAt: number | null;
}

/** Whether a level is told at due or later for some opening time of the week, and the worst one. */
export function lateArrival(arrivalMs: number, check: DueCheck): LateArrival | null {
  const { dueMs, dueCalendar, pathCalendar, week } = check;
  if (dueCalendar === pathCalendar) {
    return arrivalMs >= dueMs ? { arrivesAfterMs: arrivalMs, openedAt: null } : null;
  }
  if (week === null) return null;
  const path = clockOf(pathCalendar);
  const due = clockOf(dueCalendar);
  let worst: LateArrival | null = null;
  let most = -1;
  for (const openedAt of openingsToTry(week, arrivalMs, check)) {
    const toldAt = path.add(path.opening(openedAt), arrivalMs);
    const dueAt = due.add(openedAt, dueMs);
    // Never told is the worst; never due is no reason to hurry.
    if (dueAt === Infinity || toldAt - dueAt <= most) continue;
    most = toldAt - dueAt;
    worst = { arrivesAfterMs: toldAt === Infinity ? null : toldAt - openedAt, openedAt };
  }
  return worst;
}

function clockOf(calendar: Calendar | null): PathClock {
  return calendar === null ? elapsedClock : businessClock(calendar);
}

const WEEK_MS = 7 * DAY_MS;
/** Spans beyond a year are judged by the edges of the first year. */
const MOST_MS = 366 * DAY_MS;

/**
 * Lateness is linear in the opening time between those at which the opening, the telling or the
 * due instant meets an edge of a calendar: it is worst at one of these, or 1 ms beside it.
 */
function openingsToTry(
  week: number,
  arrivalMs: number,
  { dueMs, dueCalendar, pathCalendar }: DueCheck,
): number[] {
  const calendars = [dueCalendar, pathCalendar].filter((each) => each !== null);
  const last = week + WEEK_MS;
  const end = Math.min(
    Math.max(clockOf(pathCalendar).add(last, arrivalMs), clockOf(dueCalendar).add(last, dueMs)),
    last + MOST_MS,
  );
  const edges = calendars.flatMap((calendar) =>
    openIntervals(calendar, week, end).flatMap(({ from, to }) => [from.getTime(), to.getTime()]),
  );
  const before = [
    (edge: number): number => edge,
    (edge: number): number => clockOf(pathCalendar).add(edge, 0 - arrivalMs),
    (edge: number): number => clockOf(dueCalendar).add(edge, 0 - dueMs),
  ];
  const corners = edges.flatMap((edge) => before.map((back) => back(edge)));
  // The corners first: of several that are equally bad the plain one is told.
  return [week, ...corners, ...corners.flatMap((at) => [at - 1, at + 1])].filter(
    (at) => at >= week && at < last,
  );
}

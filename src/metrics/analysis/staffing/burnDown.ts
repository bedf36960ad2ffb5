import { InputError } from '../../../errors/index.js';
import { INVALID_COUNT, INVALID_PROBABILITY, NOT_A_DURATION } from '../../../errors/kinds/stats.js';
import { requireList } from '../../../errors/requireList.js';
import { requireObject } from '../../../errors/requireObject.js';
import { requireOptions } from '../../../errors/requireOptions.js';
import { businessMsBetween, type Calendar } from '../../../calendar/index.js';
import { toEpochMs, type InstantLike } from '../../../time/index.js';
import { readDeferrable, type DeferrableItem, type ReadItem } from './readDeferrable.js';

/** Agents with the same hours. */
export interface AgentHours {
  readonly calendar: Calendar;
  /** How many of them, 0 or more; 1 by default. */
  readonly agents?: number | undefined;
}

/** Who works when, and what to look at. */
export interface BurnDownOptions {
  /** Where to begin: what arrived before is the backlog. */
  readonly from: InstantLike;
  readonly to: InstantLike;
  /** The length of an interval in ms; at most 2,000 intervals. */
  readonly stepMs: number;
  readonly team: readonly AgentHours[];
  /** The share of paid time not at work (breaks, training), 0 to less than 1; 0 by default. */
  readonly shrinkage?: number | undefined;
}

/** What an interval brings and does. All are agents' work in ms. */
export interface BurnDownInterval {
  readonly from: Date;
  readonly to: Date;
  readonly capacityMs: number;
  readonly arrivedMs: number;
  readonly doneMs: number;
  /** Left at its end. */
  readonly backlogMs: number;
  /** Of that, what is due by its end and so late. */
  readonly lateMs: number;
}

/** How a backlog goes down. */
export interface BurnDown {
  readonly intervals: readonly BurnDownInterval[];
  /** The end of the first interval that leaves nothing to be done; null when none does. */
  readonly clearedAt: Date | null;
  /** Items not done by the end of the interval in which they are due. */
  readonly late: number;
  /** Items not done at the end. */
  readonly open: number;
}

const MAX_INTERVALS = 2000;

/**
 * How a backlog and what comes in are worked off interval by interval, the earliest due first, in
 * the hours of the agents.
 *
 * Within an interval an item can be worked on from its arrival's interval on: the shorter the
 * step, the closer to the truth.
 *
 * @param items - `at`, `dueAt`, `workMs` of each, at most 10,000
 * @param options - `from`, `to`, `stepMs`, `team`; `shrinkage` 0 by default
 * @returns each interval's capacity, arrivals, work done and what is left
 * @throws InputError `invalid_count` - too many items or intervals; `not_a_duration` - of stepMs
 *   or workMs
 * @throws InputError `invalid_probability`, `not_a_calendar`, `unknown_option`, `wrong_type`, and
 *   those of instants
 * @example
 * ```ts
 * import { alwaysOpen, burnDown } from 'custops';
 *
 * const hour = 3_600_000;
 * const from = '2026-03-02T09:00:00Z';
 * const backlog = { at: from, dueAt: '2026-03-02T11:00:00Z', workMs: 5 * hour };
 * const { intervals, late } = burnDown([backlog], {
 *   from,
 *   to: '2026-03-02T12:00:00Z',
 *   stepMs: hour,
 *   team: [{ calendar: alwaysOpen, agents: 2 }],
 * });
 * intervals.map(({ backlogMs }) => backlogMs / hour); // => [3, 1, 0]
 * late; // => 1
 * ```
 */
export function burnDown(items: readonly DeferrableItem[], options: BurnDownOptions): BurnDown {
  requireOptions(options, ['from', 'to', 'stepMs', 'team', 'shrinkage']);
  const edges = edgesOf(options);
  const queue = readDeferrable(items, edges[0]!).sort((a, b) => a.at - b.at);
  const left = queue.map(({ workMs }) => workMs);
  const byDue = queue.map((_, index) => index).sort((a, b) => queue[a]!.dueAt - queue[b]!.dueAt);
  const lateItems = new Set<number>();
  const intervals = edges.slice(1).map((to, at): BurnDownInterval => {
    const from = edges[at]!;
    const arrived = queue.filter((each) => each.at >= from && each.at < to);
    const capacityMs = capacity(options, from, to);
    const isHere = (index: number): boolean => queue[index]!.at < to;
    const doneMs = work(left, byDue.filter(isHere), capacityMs);
    const open = byDue.filter((index) => isHere(index) && left[index]! > 0);
    const late = open.filter((index) => queue[index]!.dueAt <= to);
    late.forEach((index) => lateItems.add(index));
    const sum = (indexes: readonly number[]): number =>
      indexes.reduce((total, index) => total + left[index]!, 0);
    return {
      from: new Date(from),
      to: new Date(to),
      capacityMs,
      arrivedMs: arrived.reduce((total, each: ReadItem) => total + each.workMs, 0),
      doneMs,
      backlogMs: sum(open),
      lateMs: sum(late),
    };
  });
  return {
    intervals,
    clearedAt: intervals.find(({ backlogMs }) => backlogMs === 0)?.to ?? null,
    late: lateItems.size,
    open: left.filter((each) => each > 0).length,
  };
}

/** Works on items in their order; what an interval has not is left. */
function work(left: number[], order: readonly number[], capacityMs: number): number {
  let rest = capacityMs;
  for (const index of order) {
    if (rest <= 0) break;
    const done = Math.min(rest, left[index]!);
    left[index]! -= done;
    rest -= done;
  }
  return capacityMs - rest;
}

function capacity({ team, shrinkage = 0 }: BurnDownOptions, from: number, to: number): number {
  const hours = team.reduce(
    (sum, { calendar, agents = 1 }) => sum + agents * businessMsBetween(calendar, from, to),
    0,
  );
  return Math.round(hours * (1 - shrinkage));
}

function edgesOf(options: BurnDownOptions): number[] {
  const { stepMs, team, shrinkage = 0 } = options;
  const from = toEpochMs(options.from, 'options.from');
  const to = toEpochMs(options.to, 'options.to');
  if (!Number.isSafeInteger(stepMs) || stepMs < 1) {
    throw new InputError(NOT_A_DURATION, 'options.stepMs', stepMs, 'an integer of 1 or more');
  }
  const steps = Math.ceil((to - from) / stepMs);
  if (steps < 1 || steps > MAX_INTERVALS) {
    const expected = `an instant from 1 to ${MAX_INTERVALS} steps after from`;
    throw new InputError(INVALID_COUNT, 'options.to', options.to, expected);
  }
  if (typeof shrinkage !== 'number' || !(shrinkage >= 0 && shrinkage < 1)) {
    const expected = 'a number from 0 to less than 1';
    throw new InputError(INVALID_PROBABILITY, 'options.shrinkage', shrinkage, expected);
  }
  requireList(team, 'options.team');
  for (const [index, hours] of team.entries()) {
    requireObject(hours, `options.team[${index}]`, 'an object with calendar and agents');
    const { agents = 1 } = hours;
    if (typeof agents === 'number' && agents >= 0 && agents <= 1e6) continue;
    const expected = 'a number from 0 to 1,000,000';
    throw new InputError(INVALID_COUNT, `options.team[${index}].agents`, agents, expected);
  }
  return Array.from({ length: steps + 1 }, (_, at) => Math.min(to, from + at * stepMs));
}

import { InputError } from '../../../errors/index.js';
import { WRONG_TYPE } from '../../../errors/kinds/config.js';
import { INVALID_OPTION } from '../../../errors/kinds/metrics.js';
import { requireList } from '../../../errors/requireList.js';
import { requireObject } from '../../../errors/requireObject.js';
import { requireOptions } from '../../../errors/requireOptions.js';
import {
  erlangARequired,
  erlangCRequired,
  type Load,
  type StaffingTarget,
} from '../../../stats/index.js';
import { checkLoad } from '../../../stats/queues/checkLoad.js';
import { checkedPatience } from '../../../stats/queues/erlangARequired.js';
import { checkedTarget, scheduled } from '../../../stats/queues/erlangCRequired.js';

/** The load of one interval, such as the half hour from nine. */
export interface StaffingInterval extends Load {
  /** The interval's name, such as `mon 09:00`. */
  readonly key: string;
}

/** What has to be reached, and how agents work. */
export interface StaffLiveOptions extends StaffingTarget {
  /** Contacts that an agent holds at once, as in chat: an integer from 1 to 100; 1 by default. */
  readonly concurrency?: number | undefined;
  /** The mean patience in ms: with it callers hang up (Erlang A), without it none does (C). */
  readonly patienceMs?: number | undefined;
  /** The largest share that may hang up; only with `patienceMs`. */
  readonly maxAbandon?: number | undefined;
}

/** The agents that an interval needs. */
export interface StaffedInterval {
  readonly key: string;
  /** In erlangs: contacts that are handled at the same time. */
  readonly erlangs: number;
  /** Places that the formula asks for; null when a million are too few, as all below. */
  readonly places: number | null;
  /** Agents at work: the places over the concurrency, rounded up. */
  readonly atWork: number | null;
  /** Agents to schedule: those at work, with shrinkage. */
  readonly scheduled: number | null;
  /** What the places reach. */
  readonly serviceLevel: number | null;
  readonly occupancy: number | null;
  readonly waitProbability: number | null;
  /** The mean wait of all, in ms. */
  readonly meanWaitMs: number | null;
  /** The share that hangs up; null without patience. */
  readonly abandonProbability: number | null;
  readonly reasons: readonly ('erlang_c' | 'erlang_a' | 'no_arrivals' | 'too_large')[];
}

/** The staffing of a live channel. */
export interface LiveStaffing {
  readonly intervals: readonly StaffedInterval[];
  /** The most that any interval needs; null when one is too large. */
  readonly peak: number | null;
  /** Scheduled agents times the intervals' lengths, in ms. */
  readonly scheduledMs: number | null;
}

const KNOWN = [
  ...['targetMs', 'serviceLevel', 'maxOccupancy', 'shrinkage'],
  ...['concurrency', 'patienceMs', 'maxAbandon'],
];

/**
 * The smallest number of agents for each interval of a live channel (calls, chats).
 *
 * With concurrency an agent is so many places, each handling at the given mean time: give the
 * handling time that contacts take when agents hold that many at once.
 *
 * @param intervals - `key`, `arrivals`, `intervalMs`, `handleMs` of each
 * @param options - the target, `concurrency`, and `patienceMs` with `maxAbandon`
 * @returns each interval's agents and what they reach
 * @throws InputError `not_finite`, `invalid_probability`, `number_out_of_range` - of an amount
 * @throws InputError `wrong_type`, `unknown_option`, `invalid_option`
 * @see `erlangCRequired` and `erlangARequired` for the formulas and their sources
 * @example
 * ```ts
 * import { staffLive } from 'custops';
 *
 * const chats = { key: 'mon 09:00', arrivals: 60, intervalMs: 1_800_000, handleMs: 600_000 };
 * const { intervals } = staffLive([chats], {
 *   targetMs: 30_000,
 *   serviceLevel: 0.8,
 *   shrinkage: 0.25,
 *   concurrency: 2,
 * });
 * const [monday] = intervals;
 * [monday?.places, monday?.atWork, monday?.scheduled]; // => [25, 13, 18]
 * ```
 */
export function staffLive(
  intervals: readonly StaffingInterval[],
  options: StaffLiveOptions,
): LiveStaffing {
  requireOptions(options, KNOWN);
  const { concurrency = 1, patienceMs, maxAbandon } = options;
  if (!Number.isSafeInteger(concurrency) || concurrency < 1 || concurrency > 100) {
    const expected = 'an integer from 1 to 100';
    throw new InputError(INVALID_OPTION, 'options.concurrency', concurrency, expected);
  }
  if (patienceMs === undefined && maxAbandon !== undefined) {
    const expected = 'nothing without patienceMs';
    throw new InputError(INVALID_OPTION, 'options.maxAbandon', maxAbandon, expected);
  }
  // Looked at here, where an error can name what the host wrote.
  if (patienceMs === undefined) checkedTarget(options, 'options');
  else checkedPatience({ ...options, patienceMs }, 'options');
  requireList(intervals, 'intervals');
  const staffed = intervals.map((interval, index) => {
    checkInterval(interval, `intervals[${index}]`);
    return staffInterval(interval, options);
  });
  const needs = staffed.flatMap(({ scheduled: agents }, at) =>
    agents === null ? [] : [{ agents, ms: agents * intervals[at]!.intervalMs }],
  );
  const isComplete = needs.length === staffed.length;
  return {
    intervals: staffed,
    peak: isComplete ? needs.reduce((most, each) => Math.max(most, each.agents), 0) : null,
    scheduledMs: isComplete ? needs.reduce((sum, each) => sum + each.ms, 0) : null,
  };
}

function checkInterval(interval: StaffingInterval, name: string): void {
  requireObject(interval, name, 'an object with key, arrivals, intervalMs and handleMs');
  if (typeof interval.key !== 'string') {
    throw new InputError(WRONG_TYPE, `${name}.key`, interval.key, 'a text');
  }
  checkLoad(interval, name);
}

function staffInterval(interval: StaffingInterval, options: StaffLiveOptions): StaffedInterval {
  const { key, arrivals, intervalMs, handleMs } = interval;
  const { concurrency = 1, shrinkage = 0, patienceMs } = options;
  const model = patienceMs === undefined ? 'erlang_c' : 'erlang_a';
  const load = { arrivals, intervalMs, handleMs };
  const found = required(load, options);
  if (arrivals === 0) return { ...NOTHING, key, ...NOBODY, reasons: [model, 'no_arrivals'] };
  if (found === null) {
    const erlangs = (arrivals / intervalMs) * handleMs;
    return { ...NOTHING, key, erlangs, reasons: [model, 'too_large'] };
  }
  const atWork = Math.ceil(found.places / concurrency);
  return { key, ...found, atWork, scheduled: scheduled(atWork, shrinkage), reasons: [model] };
}

type Reached = Omit<StaffedInterval, 'key' | 'atWork' | 'scheduled' | 'reasons' | 'places'> & {
  readonly places: number;
};

function required(load: Load, options: StaffLiveOptions): Reached | null {
  const { patienceMs } = options;
  if (patienceMs === undefined) {
    const found = erlangCRequired(load, options);
    if (found === null) return null;
    const { erlangs, rawAgents, serviceLevel, occupancy, waitProbability, asaMs } = found;
    const reached = { serviceLevel, occupancy, waitProbability, meanWaitMs: asaMs };
    return { erlangs, places: rawAgents, ...reached, abandonProbability: null };
  }
  const found = erlangARequired(load, { ...options, patienceMs });
  if (found === null) return null;
  const { erlangs, rawAgents, serviceLevel, occupancy, waitProbability } = found;
  const reached = { serviceLevel, occupancy, waitProbability, meanWaitMs: found.meanWaitMs };
  return {
    erlangs,
    places: rawAgents,
    ...reached,
    abandonProbability: found.abandonProbability,
  };
}

const NOTHING = {
  erlangs: 0,
  places: null,
  atWork: null,
  scheduled: null,
  serviceLevel: null,
  occupancy: null,
  waitProbability: null,
  meanWaitMs: null,
  abandonProbability: null,
};

const NOBODY = { places: 0, atWork: 0, scheduled: 0 };

import { InputError } from '../../errors/inputError.js';
import { INVALID_PROBABILITY } from '../../errors/kinds/stats.js';
import { requireObject } from '../../errors/requireObject.js';
import { checkProbability } from '../checkProbability.js';
import { checkAmount, checkLoad, MAX_AGENTS, offeredLoad, type Load } from './checkLoad.js';
import { nextBlocked } from './erlangB.js';
import { waitingQueue, type ErlangC } from './erlangC.js';

/** What has to be reached. */
export interface StaffingTarget {
  /** The wait that still counts as in time, in ms. */
  readonly targetMs: number;
  /** The share to be answered within it, from 0 to less than 1. */
  readonly serviceLevel: number;
  /** The most that agents may be busy, greater than 0 to 1; 1 by default. */
  readonly maxOccupancy?: number | undefined;
  /** The share of paid time not at work (breaks, training), 0 to less than 1; 0 by default. */
  readonly shrinkage?: number | undefined;
}

/** The agents that reach a target. */
export interface RequiredAgents extends ErlangC {
  /** The smallest number at work that reaches the target. */
  readonly rawAgents: number;
  /** With shrinkage: how many to schedule. */
  readonly agents: number;
}

/** Quotients such as 14 / (1 − 0.3) may round to just above a whole number. */
const ROUNDING = 1e-9;

/**
 * The true smallest number of agents that reaches a service level (Erlang C), and how many to
 * schedule for it.
 *
 * Every number from the load upwards is tried, by the exact recursion: no square-root rule.
 *
 * @param load - `arrivals` in `intervalMs`, `handleMs` each
 * @param target - `targetMs`, `serviceLevel`, `maxOccupancy`, `shrinkage`
 * @returns agents at work and to schedule, with what they reach; null when a million are too few
 * @throws InputError `not_finite` - an amount is no finite number of its range
 * @throws InputError `invalid_probability` - of a share; `wrong_type`
 * @example
 * ```ts
 * import { erlangCRequired } from 'custops';
 *
 * const load = { arrivals: 100, intervalMs: 1_800_000, handleMs: 180_000 };
 * const target = { targetMs: 20_000, serviceLevel: 0.8, shrinkage: 0.3 };
 * const { rawAgents, agents } = erlangCRequired(load, target)!;
 * [rawAgents, agents]; // => [14, 20]
 * ```
 */
export function erlangCRequired(load: Load, target: StaffingTarget): RequiredAgents | null {
  checkLoad(load, 'load');
  const { targetMs, serviceLevel, maxOccupancy, shrinkage } = checkedTarget(target);
  const erlangs = offeredLoad(load);
  let blocked = 1;
  for (let agents = 1; agents <= MAX_AGENTS; agents++) {
    blocked = nextBlocked(blocked, erlangs, agents);
    if (erlangs >= agents || erlangs > agents * maxOccupancy * (1 + ROUNDING)) continue;
    const queue = waitingQueue(load, { agents, targetMs }, blocked);
    if (queue.serviceLevel >= serviceLevel) {
      return { ...queue, rawAgents: agents, agents: scheduled(agents, shrinkage) };
    }
  }
  return null;
}

/** How many to schedule so that so many are at work. */
export function scheduled(agents: number, shrinkage: number): number {
  return Math.ceil(agents / (1 - shrinkage) - ROUNDING);
}

/** A target with what it leaves out, or refused under the name of its argument. */
export function checkedTarget(
  target: StaffingTarget,
  argument = 'target',
): Required<{ [Key in keyof StaffingTarget]: number }> {
  requireObject(target, argument, 'an object with targetMs and serviceLevel');
  const { targetMs, serviceLevel, maxOccupancy = 1, shrinkage = 0 } = target;
  checkAmount(targetMs, `${argument}.targetMs`, 0);
  checkOpenShare(serviceLevel, `${argument}.serviceLevel`);
  checkOpenShare(shrinkage, `${argument}.shrinkage`);
  checkProbability(maxOccupancy, `${argument}.maxOccupancy`);
  if (maxOccupancy === 0) {
    const expected = 'a number greater than 0, at most 1';
    throw new InputError(INVALID_PROBABILITY, `${argument}.maxOccupancy`, maxOccupancy, expected);
  }
  return { targetMs, serviceLevel, maxOccupancy, shrinkage };
}

/** Refuses what is not from 0 to less than 1. */
export function checkOpenShare(value: unknown, argument: string): asserts value is number {
  if (typeof value === 'number' && value >= 0 && value < 1) return;
  throw new InputError(INVALID_PROBABILITY, argument, value, 'a number from 0 to less than 1');
}

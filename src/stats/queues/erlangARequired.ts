import { InputError } from '../../errors/inputError.js';
import { INVALID_PROBABILITY } from '../../errors/kinds/stats.js';
import { requireObject } from '../../errors/requireObject.js';
import { checkProbability } from '../checkProbability.js';
import { checkAmount, checkLoad, MAX_AGENTS, type Load } from './checkLoad.js';
import { erlangA, type ErlangA } from './erlangA.js';
import { checkOpenShare, scheduled, type StaffingTarget } from './erlangCRequired.js';

/** What has to be reached with callers who hang up. */
export interface PatienceTarget extends StaffingTarget {
  /** The mean patience in ms. */
  readonly patienceMs: number;
  /** The largest share that may hang up, greater than 0 to 1; 1 by default. */
  readonly maxAbandon?: number | undefined;
}

/** The agents that reach a target with callers who hang up. */
export interface RequiredImpatient extends ErlangA {
  /** The smallest number at work that reaches the target. */
  readonly rawAgents: number;
  /** With shrinkage: how many to schedule. */
  readonly agents: number;
}

/**
 * The true smallest number of agents that reaches a service level when callers hang up (Erlang A),
 * and how many to schedule for it.
 *
 * All targets are met more easily the more agents there are, so the number is found by halving.
 *
 * @param load - `arrivals` in `intervalMs`, `handleMs` each
 * @param target - `targetMs`, `serviceLevel`, `patienceMs`, `maxAbandon`, `maxOccupancy`,
 *   `shrinkage`
 * @returns agents at work and to schedule, with what they reach; null when a million are too few
 * @throws InputError `not_finite`, `number_out_of_range` - an amount is out of its range
 * @throws InputError `invalid_probability` - of a share; `wrong_type`
 * @example
 * ```ts
 * import { erlangARequired } from 'custops';
 *
 * const load = { arrivals: 100, intervalMs: 1_800_000, handleMs: 180_000 };
 * const target = { targetMs: 20_000, serviceLevel: 0.8, patienceMs: 120_000 };
 * erlangARequired(load, target)!.rawAgents; // => 12
 * ```
 */
export function erlangARequired(load: Load, target: PatienceTarget): RequiredImpatient | null {
  checkLoad(load, 'load');
  const { targetMs, patienceMs, serviceLevel, maxOccupancy, maxAbandon, shrinkage } =
    checkedPatience(target);
  const at = (agents: number): ErlangA => erlangA(load, { agents, patienceMs, targetMs });
  const isReached = (found: ErlangA): boolean =>
    found.serviceLevel >= serviceLevel &&
    found.abandonProbability <= maxAbandon &&
    found.occupancy <= maxOccupancy;
  let high = 1;
  while (!isReached(at(high))) {
    if (high === MAX_AGENTS) return null;
    high = Math.min(MAX_AGENTS, high * 2);
  }
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isReached(at(middle))) high = middle;
    else low = middle;
  }
  return { ...at(high), rawAgents: high, agents: scheduled(high, shrinkage) };
}

type Checked = Required<{ [Key in keyof PatienceTarget]: number }>;

/** A target with what it leaves out, or refused under the name of its argument. */
export function checkedPatience(target: PatienceTarget, argument = 'target'): Checked {
  requireObject(target, argument, 'an object with targetMs, serviceLevel and patienceMs');
  const { targetMs, serviceLevel, patienceMs } = target;
  const { maxOccupancy = 1, maxAbandon = 1, shrinkage = 0 } = target;
  checkAmount(targetMs, `${argument}.targetMs`, 0);
  checkAmount(patienceMs, `${argument}.patienceMs`, Number.MIN_VALUE);
  checkOpenShare(serviceLevel, `${argument}.serviceLevel`);
  checkOpenShare(shrinkage, `${argument}.shrinkage`);
  for (const [name, share] of Object.entries({ maxOccupancy, maxAbandon })) {
    checkProbability(share, `${argument}.${name}`);
    if (share > 0) continue;
    const expected = 'a number greater than 0, at most 1';
    throw new InputError(INVALID_PROBABILITY, `${argument}.${name}`, share, expected);
  }
  return { targetMs, serviceLevel, patienceMs, maxOccupancy, maxAbandon, shrinkage };
}

import { InputError } from '../errors/inputError.js';
import { WRONG_TYPE } from '../errors/kinds/config.js';
import { NOT_A_DURATION } from '../errors/kinds/stats.js';
import { requireList } from '../errors/requireList.js';
import { requireObject } from '../errors/requireObject.js';
import { checkCount } from './checkCount.js';
import { checkProbability } from './checkProbability.js';

/** How long something took, or has taken so far. */
export interface SurvivalObservation {
  /** In any unit, 0 or more. */
  readonly duration: number;
  /** False when it had not ended when it was last seen. */
  readonly ended: boolean;
}

/** A time at which something ended. */
export interface SurvivalStep {
  readonly time: number;
  /** How many had lasted until then. */
  readonly atRisk: number;
  /** How many ended then. */
  readonly ended: number;
  /** The estimated share that lasts longer than `time`. */
  readonly survival: number;
}

/** A Kaplan–Meier estimate, plain JSON. */
export interface SurvivalCurve {
  readonly n: number;
  readonly ended: number;
  /** The longest duration seen; nothing is known beyond it. Null without observations. */
  readonly lastTime: number | null;
  /** In order of time. */
  readonly steps: readonly SurvivalStep[];
}

/**
 * The Kaplan–Meier estimate of how long things last.
 *
 * At equal times endings come before those that were merely last seen then.
 * Source: E. L. Kaplan, P. Meier, "Nonparametric Estimation from Incomplete Observations", 1958.
 *
 * @param observations - durations of 0 or more, ended or not, in any order
 * @param argument - the name that an error gives to them
 * @returns the curve with its steps
 * @throws InputError `not_a_duration`, naming `observations[3].duration`; `wrong_type`
 */
export function survivalCurve(
  observations: readonly SurvivalObservation[],
  argument = 'observations',
): SurvivalCurve {
  requireList(observations, argument);
  for (const [index, each] of observations.entries()) {
    checkObservation(each, `${argument}[${index}]`);
  }
  const sorted = [...observations].sort((a, b) => a.duration - b.duration);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let index = 0;
  while (index < sorted.length) {
    const time = sorted[index]?.duration ?? 0;
    const atRisk = sorted.length - index;
    let ended = 0;
    for (; index < sorted.length && sorted[index]?.duration === time; index++) {
      if (sorted[index]?.ended === true) ended++;
    }
    if (ended === 0) continue;
    survival *= (atRisk - ended) / atRisk;
    steps.push({ time, atRisk, ended, survival });
  }
  return {
    n: sorted.length,
    ended: steps.reduce((sum, step) => sum + step.ended, 0),
    lastTime: sorted.at(-1)?.duration ?? null,
    steps,
  };
}

function checkObservation(observation: SurvivalObservation, argument: string): void {
  requireObject(observation, argument);
  const { duration, ended } = observation;
  if (!Number.isFinite(duration) || duration < 0) {
    throw new InputError(NOT_A_DURATION, `${argument}.duration`, duration, '0 or more');
  }
  if (typeof ended !== 'boolean') {
    throw new InputError(WRONG_TYPE, `${argument}.ended`, ended, 'true or false');
  }
}

/**
 * The share that lasts longer than a time.
 *
 * @param curve - what `survivalCurve` returned
 * @param time - in the unit of the durations
 * @returns 0 to 1; null beyond the longest duration seen, unless all had ended by then
 * @throws InputError `not_a_duration` for the time; it, `wrong_type` and `invalid_probability` for
 *   the curve
 */
export function survivalAt(curve: SurvivalCurve, time: number): number | null {
  checkQuestion(curve, time);
  if (curve.lastTime === null) return null;
  const index = stepsUntil(curve, time) - 1;
  const last = index < 0 ? 1 : curve.steps[index]?.survival;
  checkProbability(last, `curve.steps[${index}].survival`);
  return time > curve.lastTime && last > 0 ? null : last;
}

/**
 * How many were still at risk at the first ending after a time: the sample behind a forecast.
 *
 * @param curve - what `survivalCurve` returned
 * @param time - in the unit of the durations
 * @returns a count, 0 when nothing ended later
 * @throws InputError `not_a_duration` for the time; it, `wrong_type` and `invalid_count` for the
 *   curve
 */
export function atRiskAfter(curve: SurvivalCurve, time: number): number {
  checkQuestion(curve, time);
  const index = stepsUntil(curve, time);
  if (index >= curve.steps.length) return 0;
  const atRisk = curve.steps[index]?.atRisk;
  checkCount(atRisk, `curve.steps[${index}].atRisk`, Number.MAX_SAFE_INTEGER);
  return atRisk;
}

function checkQuestion(curve: SurvivalCurve, time: number): void {
  requireObject(curve, 'curve', 'what survivalCurve returned');
  requireList(curve.steps, 'curve.steps');
  const { lastTime } = curve;
  if (lastTime !== null && !Number.isFinite(lastTime)) {
    throw new InputError(NOT_A_DURATION, 'curve.lastTime', lastTime, '0 or more');
  }
  if (typeof time !== 'number' || Number.isNaN(time)) {
    throw new InputError(NOT_A_DURATION, 'time', time, 'a number');
  }
}

/** How many steps lie at or before a time. */
function stepsUntil({ steps }: SurvivalCurve, time: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const from: unknown = steps[middle]?.time;
    if (typeof from !== 'number') {
      throw new InputError(NOT_A_DURATION, `curve.steps[${middle}].time`, from, 'a number');
    }
    if (from <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { InputError } from '../../errors/inputError.js';
import { NOT_A_DURATION } from '../../errors/kinds/stats.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import { checkCount } from '../checkCount.js';
import { checkProbability } from '../checkProbability.js';
import type { SurvivalCurve } from '../survivalCurve.js';

/** Refuses what is no curve: one that was stored may have been damaged. */
export function checkCurve(curve: SurvivalCurve, argument: string): void {
  requireObject(curve, argument, 'what survivalCurve returned');
  requireList(curve.steps, `${argument}.steps`);
  checkTime(curve.lastTime ?? 0, `${argument}.lastTime`);
  for (const [index, step] of curve.steps.entries()) {
    const at = `${argument}.steps[${index}]`;
    requireObject(step, at, 'a step of a curve');
    checkTime(step.time, `${at}.time`);
    checkProbability(step.survival, `${at}.survival`);
    checkCount(step.atRisk, `${at}.atRisk`, Number.MAX_SAFE_INTEGER);
    checkCount(step.ended, `${at}.ended`, step.atRisk);
  }
}

function checkTime(time: unknown, argument: string): void {
  if (typeof time === 'number' && Number.isFinite(time) && time >= 0) return;
  throw new InputError(NOT_A_DURATION, argument, time, '0 or more');
}

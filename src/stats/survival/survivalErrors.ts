import type { SurvivalCurve } from '../survivalCurve.js';

/**
 * At each step the standard error of log S: the root of Greenwood's sum. Null once all had ended.
 *
 * Source: M. Greenwood, The Natural Duration of Cancer, Reports on Public Health 33 (1926), 1–26.
 */
export function survivalErrors({ steps }: SurvivalCurve): (number | null)[] {
  let sum = 0;
  return steps.map(({ atRisk, ended }) => {
    sum += ended / (atRisk * (atRisk - ended));
    return Number.isFinite(sum) ? Math.sqrt(sum) : null;
  });
}

/** The share at a step, moved by so many of its errors on the scale log(−log S). */
export function movedShare(survival: number, error: number | null, errors: number): number | null {
  if (error === null || survival <= 0 || survival >= 1) return null;
  return survival ** Math.exp((errors * error) / Math.abs(Math.log(survival)));
}

import type { ChurnContribution, ChurnRisk } from '../../churn/index.js';
import { InputError } from '../../errors/index.js';
import { isListOf } from '../../errors/isListOf.js';
import { INVALID_PICTURE_DATA } from '../../errors/kinds/pictures.js';
import { requireObject } from '../../errors/requireObject.js';

/**
 * Refuses what is no answer of `scoreChurnRisk`; one that went through JSON is.
 *
 * @throws InputError `wrong_type`, `invalid_picture_data`
 */
export function requireRisk(risk: ChurnRisk): void {
  const expected = 'what scoreChurnRisk answers';
  requireObject(risk, 'risk', expected);
  const { contributions, score, band, range, coverage } = risk as Partial<ChurnRisk>;
  const isWhole =
    isListOf(contributions, isContribution) &&
    [score, coverage, range?.low, range?.high].every(isNumber) &&
    typeof band === 'string';
  if (!isWhole) throw new InputError(INVALID_PICTURE_DATA, 'risk', risk, expected);
}

function isContribution(each: unknown): boolean {
  if (typeof each !== 'object' || each === null) return false;
  const { signal, value, points, low, high, reason, state } = each as Partial<ChurnContribution>;
  return (
    [points, low, high].every(isNumber) &&
    [signal, reason].every((text) => text === null || typeof text === 'string') &&
    (value === null || ['string', 'number', 'boolean'].includes(typeof value)) &&
    typeof state === 'string'
  );
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

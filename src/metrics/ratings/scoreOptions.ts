import { InputError } from '../../errors/index.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import type { DedupeOption } from '../exclude.js';
import { FACT_RATE_OPTIONS, factRateOptions, type FactRateOptions } from '../rates/rateOptions.js';
import type { RatingScale } from './surveyAnswer.js';

/** `FactRateOptions` with what was left out filled in. */
export type FilledScoreOptions = Required<Omit<FactRateOptions, 'dedupe'>> & DedupeOption;

/** Checks what was given and fills in the rest; `own` names the further keys of a metric. */
export function scoreOptions(options: FactRateOptions, own: readonly string[]): FilledScoreOptions {
  requireOptions(options, [...FACT_RATE_OPTIONS, ...own]);
  const { dedupe } = options;
  return { ...factRateOptions(options), ...(dedupe && { dedupe }) };
}

/** More points are no scale that anybody answers on, and a state has a count for each. */
const MAX_POINTS = 1_001;

/** Refuses a scale that is none. */
export function checkScale(scale: unknown): void {
  const { min, max } = (scale as Partial<RatingScale> | null | undefined) ?? {};
  if (isPoint(min) && isPoint(max) && min < max && max - min < MAX_POINTS) return;
  const expected = `{ min, max }: integers, min below max, at the most ${MAX_POINTS} points`;
  throw new InputError(INVALID_OPTION, 'options.scale', scale, expected);
}

function isPoint(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** Refuses a threshold that no point or every point of the scale reaches. */
export function checkThreshold(from: number, option: string, { min, max }: RatingScale): void {
  if (Number.isInteger(from) && from > min && from <= max) return;
  const expected = `an integer above ${min} and up to ${max}`;
  throw new InputError(INVALID_OPTION, `options.${option}`, from, expected);
}

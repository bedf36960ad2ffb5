import { InputError } from '../../errors/index.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { checkConfidence } from '../checkConfidence.js';
import { checkOnInvalid, type OnInvalid } from '../onInvalid.js';

/** How durations are read. */
export interface DurationOptions {
  /** Which quantiles beside the median, as shares 0–1. Default: 0.5, 0.9, 0.95. */
  readonly quantiles?: readonly number[];
  /** Of the median's interval, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
  /** How many distinct values are counted exactly, 0 for a sketch at once. Default: 100,000. */
  readonly cap?: number;
  /** Default: `throw`. */
  readonly onInvalid?: OnInvalid;
}

/** The keys of `DurationOptions`. */
export const DURATION_OPTIONS = ['quantiles', 'confidence', 'cap', 'onInvalid'] as const;

const MAX_CAP = 10_000_000;

/** Checks what was given and fills in the rest. */
export function durationOptions(options: DurationOptions): Required<DurationOptions> {
  const { quantiles = [0.5, 0.9, 0.95], confidence = 0.95, cap = 100_000 } = options;
  const { onInvalid = 'throw' } = options;
  checkQuantiles(quantiles);
  checkConfidence(confidence);
  if (!Number.isSafeInteger(cap) || cap < 0 || cap > MAX_CAP) {
    refuse('cap', cap, `an integer from 0 to ${MAX_CAP}`);
  }
  checkOnInvalid(onInvalid);
  return { quantiles: [...quantiles], confidence, cap, onInvalid };
}

function checkQuantiles(quantiles: unknown): void {
  if (!Array.isArray(quantiles)) refuse('quantiles', quantiles, 'a list of numbers from 0 to 1');
  for (const [index, p] of (quantiles as unknown[]).entries()) {
    if (!isShare(p)) refuse(`quantiles[${index}]`, p, 'a number from 0 to 1');
  }
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function refuse(option: string, received: unknown, expected: string): never {
  throw new InputError(INVALID_OPTION, `options.${option}`, received, expected);
}

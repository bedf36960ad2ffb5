import { requireOptions } from '../../errors/requireOptions.js';
import type { OnInvalid } from '../onInvalid.js';
import { FACT_RATE_OPTIONS, factRateOptions, type FactRateOptions } from '../rates/rateOptions.js';

/** `FactRateOptions` with what was left out filled in. */
export interface FilledContactOptions {
  readonly confidence: number;
  readonly onInvalid: OnInvalid;
  readonly dedupe: 'parent' | undefined;
}

/** Checks what was given and fills in the rest; `own` names the further keys of a metric. */
export function contactOptions(
  options: FactRateOptions,
  own: readonly string[] = [],
): FilledContactOptions {
  requireOptions(options, [...FACT_RATE_OPTIONS, ...own]);
  return { ...factRateOptions(options), dedupe: options.dedupe };
}

import { InputError } from '../../errors/index.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { FACT_RATE_OPTIONS, factRateOptions, type FactRateOptions } from '../rates/rateOptions.js';

/** What every count over tickets can be asked. */
export interface FactCountOptions extends FactRateOptions {
  /** From how many on a ticket counts as one with many. Default: 3. */
  readonly atLeast?: number;
}

/** Checks what was given and fills in the rest. */
export function factCountOptions(
  options: FactCountOptions,
): ReturnType<typeof factRateOptions> & { readonly atLeast: number } {
  requireOptions(options, ['atLeast', ...FACT_RATE_OPTIONS]);
  const { atLeast = 3 } = options;
  if (!Number.isSafeInteger(atLeast) || atLeast < 1) {
    throw new InputError(INVALID_OPTION, 'options.atLeast', atLeast, 'a whole number from 1 on');
  }
  return { ...factRateOptions(options), atLeast };
}

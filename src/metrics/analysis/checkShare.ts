import { InputError } from '../../errors/index.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';

/** Refuses what is no share of a whole: 80 is not 0.8. */
export function checkShare(value: unknown, argument: string): void {
  if (typeof value === 'number' && value > 0 && value <= 1) return;
  throw new InputError(INVALID_OPTION, argument, value, 'above 0 and at most 1, as 0.8');
}

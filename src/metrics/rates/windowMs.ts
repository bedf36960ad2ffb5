import { InputError } from '../../errors/index.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { parseDuration, type DurationLike } from '../../time/index.js';

/** A window in ms: dates and business days would need a calendar, which facts are past. */
export function windowMs(within: DurationLike): number {
  const parsed = parseDuration(within, 'options.within');
  if (parsed.unit === 'ms' && parsed.ms > 0) return parsed.ms;
  throw new InputError(INVALID_OPTION, 'options.within', within, 'hours, minutes or ms, above 0');
}

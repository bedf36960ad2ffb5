import { InputError } from '../../errors/index.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { parseDuration, type DurationLike } from '../../time/index.js';

/** A length of elapsed time given as an option, in ms; days of a calendar have none. */
export function elapsedOption(duration: DurationLike | undefined, option: string): number {
  const parsed = duration === undefined ? undefined : parseDuration(duration, `options.${option}`);
  if (parsed?.unit === 'ms' && parsed.ms >= 0) return parsed.ms;
  const expected = "elapsed time, as '168h' or ms";
  throw new InputError(INVALID_OPTION, `options.${option}`, duration, expected);
}

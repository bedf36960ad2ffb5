import { InputError } from '../../errors/index.js';
import { INVALID_DURATION } from '../../errors/kinds/time.js';
import { parseDuration } from '../../time/index.js';
import { DAY_MS } from '../../time/timeUnits.js';

/** How old a signal may be: hours and smaller as they are, weeks as seven days of 24 hours. */
export function staleAfterMs(staleAfter: string): number {
  const parsed = parseDuration(staleAfter, 'staleAfter');
  if (parsed.unit === 'ms' && parsed.ms > 0) return parsed.ms;
  if (parsed.unit === 'calendar_days' && parsed.days > 0) return parsed.days * DAY_MS;
  throw new InputError(INVALID_DURATION, 'staleAfter', staleAfter, 'such as 720h or 8w, above 0');
}

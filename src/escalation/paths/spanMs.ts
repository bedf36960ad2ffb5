import { isCustopsError } from '../../errors/index.js';
import { parseDuration, type DurationLike } from '../../time/index.js';

/** Reads a span of real time in ms, 0 or more; null when it is none. */
export function spanMs(span: DurationLike): number | null {
  try {
    const parsed = parseDuration(span);
    return parsed.unit === 'ms' && parsed.ms >= 0 ? parsed.ms : null;
  } catch (error) {
    if (isCustopsError(error)) return null;
    throw error;
  }
}

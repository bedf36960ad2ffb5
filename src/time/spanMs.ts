import { isCustopsError } from '../errors/index.js';
import type { DurationLike } from './durationLike.js';
import { parseDuration } from './parseDuration.js';

/** The ms of a span of real time; null for anything else, such as business days. */
export function spanMs(span: unknown): number | null {
  try {
    const parsed = parseDuration(span as DurationLike);
    return parsed.unit === 'ms' && parsed.ms >= 0 ? parsed.ms : null;
  } catch (error) {
    if (isCustopsError(error)) return null;
    throw error;
  }
}

import { isCustopsError } from '../errors/index.js';
import { parseDuration } from '../time/index.js';

/** Reads a span of real time such as `30m` or `336h`; null when it is none. */
export function parseSpan(text: string): number | null {
  try {
    const span = parseDuration(text);
    return span.unit === 'ms' && span.ms > 0 ? span.ms : null;
  } catch (error) {
    if (isCustopsError(error)) return null;
    throw error;
  }
}

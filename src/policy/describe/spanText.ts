import { formatDuration, type DurationLike } from '../../time/index.js';
import { spanMs } from '../../time/spanMs.js';

/** A span of real time in words: texts as they are written. */
export function spanText(span: DurationLike): string {
  if (typeof span === 'string') return span;
  // Days are refused where a span of real time is asked for.
  return formatDuration(spanMs(span) ?? 0);
}

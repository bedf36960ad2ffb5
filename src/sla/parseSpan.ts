import { spanMs } from '../time/spanMs.js';

/** Reads a span of real time such as `30m` or `336h`; null when it is none, or of no length. */
export function parseSpan(text: string): number | null {
  const ms = spanMs(text);
  return ms === 0 ? null : ms;
}

import { businessMsBetween, unionCalendars, type Calendar } from '../../calendar/index.js';
import { MINUTE_MS } from '../../time/timeUnits.js';

/** A stretch in which nobody is reached, half-open, epoch ms. */
export interface GapSpan {
  readonly from: number;
  readonly to: number;
}

/** Gaps as a witness: how long they are together, how many there are, and the first of them. */
export interface GapWitness {
  readonly minutes: number;
  readonly gaps: number;
  readonly from: string;
  readonly to: string;
}

/**
 * Sums the part of gaps that lies in open time.
 *
 * @param calendars - a moment counts when one of them is open; null when every moment counts
 * @returns null when no gap matters
 */
export function gapsWithin(
  gaps: readonly GapSpan[],
  calendars: readonly Calendar[] | null,
): GapWitness | null {
  const hours = calendars && unionCalendars({ id: 'hours', timeZone: 'UTC' }, calendars);
  const openMs = ({ from, to }: GapSpan): number =>
    hours === null ? to - from : businessMsBetween(hours, from, to);
  const real = gaps.map((gap) => ({ gap, ms: openMs(gap) })).filter(({ ms }) => ms > 0);
  const [first] = real;
  if (first === undefined) return null;
  const ms = real.reduce((sum, each) => sum + each.ms, 0);
  return {
    minutes: ms / MINUTE_MS,
    gaps: real.length,
    from: new Date(first.gap.from).toISOString(),
    to: new Date(first.gap.to).toISOString(),
  };
}

import type { FactContext } from './factContext.js';

/** A span in real and in business time. */
export interface TimeSpan {
  readonly elapsedMs: number;
  readonly businessMs: number;
}

/** How long the ticket lay in each status, up to now. */
export interface StatusTimes {
  readonly new: TimeSpan;
  readonly open: TimeSpan;
  readonly pending: TimeSpan;
  readonly on_hold: TimeSpan;
  readonly solved: TimeSpan;
  readonly closed: TimeSpan;
}

/** Adds up the stretches of each status. */
export function statusTimes({ reading, businessMs }: FactContext): StatusTimes {
  const none = (): { elapsedMs: number; businessMs: number } => ({ elapsedMs: 0, businessMs: 0 });
  const times = {
    new: none(),
    open: none(),
    pending: none(),
    on_hold: none(),
    solved: none(),
    closed: none(),
  };
  for (const { category, from, to } of reading.stretches) {
    times[category].elapsedMs += to - from;
    times[category].businessMs += businessMs(from, to);
  }
  return times;
}

/** Adds spans. */
export function sumSpans(...spans: readonly TimeSpan[]): TimeSpan {
  return {
    elapsedMs: spans.reduce((sum, span) => sum + span.elapsedMs, 0),
    businessMs: spans.reduce((sum, span) => sum + span.businessMs, 0),
  };
}

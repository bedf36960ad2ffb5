import type { ClockReading } from '../../sla/index.js';
import type { LogReading } from './logReading.js';

/** A clock that facts are read from. */
export interface FactClock {
  readonly clock: ClockReading;
  /** Whether its `elapsedMs` is business time: not without a policy, nor by `time: 'elapsed'`. */
  readonly countsBusiness: boolean;
}

/** What the facts of one ticket are read from. */
export interface FactContext {
  readonly reading: LogReading;
  /** Epoch ms: where open things are censored. */
  readonly now: number;
  /** Solved or closed at now. */
  readonly isDone: boolean;
  /** Business time in the policy's calendar, else in the given one. */
  readonly businessMs: (from: number, to: number) => number;
  readonly firstResponse: FactClock;
  readonly nextResponse: FactClock;
  readonly resolution: FactClock;
}

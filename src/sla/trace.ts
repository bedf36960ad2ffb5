import type { Because } from '../errors/index.js';

/** What happened to a clock's latest cycle. */
export type TraceKind =
  | 'started'
  | 'paused'
  | 'resumed'
  | 'stopped'
  | 'cancelled'
  | 'reopened'
  | 'carried'
  | 'target_changed'
  | 'calendar_changed';

/** One step in a clock's life. */
export interface TraceStep {
  readonly kind: TraceKind;
  /** Epoch ms. */
  readonly at: number;
  /** The cycle that it happened to, from 0. */
  readonly cycle: number;
  readonly calendarId: string;
  readonly because: Because;
}

/** Collects the steps of one clock while its log is replayed. */
export interface Trace {
  readonly clockId: string;
  readonly steps: TraceStep[];
}

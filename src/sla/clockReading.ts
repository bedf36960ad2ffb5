import type { Because, Issue } from '../errors/index.js';

/** Where a clock stands. `breached` wins over all others; `active` says whether it still counts. */
export type ClockStatus = 'inactive' | 'running' | 'paused' | 'met' | 'breached' | 'cancelled';

/** A warning that a target asked for. */
export interface ClockWarning {
  /** As written in the policy: `75%`, `30m`. */
  readonly id: string;
  /** When it falls, null while the clock does not run towards a due instant. */
  readonly at: Date | null;
  /** Whether that instant is reached. */
  readonly reached: boolean;
}

/** How a cycle stood when it was first stopped, kept when a reopening resumes it. */
export interface FirstStop {
  readonly at: Date;
  readonly state: 'met' | 'breached';
}

/** One run of a clock from its start to its stop. */
export interface CycleReading {
  readonly policyId: string | null;
  readonly targetId: string | null;
  readonly state: ClockStatus;
  /** True while it is neither stopped nor cancelled: it counts, or waits in a pause. */
  readonly active: boolean;
  readonly startedAt: Date | null;
  readonly dueAt: Date | null;
  /** While paused: what `dueAt` would be if the clock resumed now. */
  readonly dueIfResumedAt: Date | null;
  readonly breachedAt: Date | null;
  readonly stoppedAt: Date | null;
  /** `reply`, `solve`, or the type of the event that stopped it. */
  readonly stoppedBy: string | null;
  readonly cancelledAt: Date | null;
  readonly elapsedMs: number;
  /** Null when the target is no span of time, or there is none. */
  readonly targetMs: number | null;
  /** Target less elapsed, never below 0. */
  readonly remainingMs: number | null;
  /** Elapsed beyond the target, 0 when within it. */
  readonly overshootMs: number;
  /** Elapsed in hundredths of the target: 50 is half. */
  readonly percent: number | null;
  readonly firstStop: FirstStop | null;
  /** The figures without what the contract excuses; null when nothing excused touches the cycle. */
  readonly adjusted: AdjustedReading | null;
}

/** How a cycle stands when excused stretches do not count. */
export interface AdjustedReading {
  /** Open time that counted and is excused. */
  readonly excusedMs: number;
  readonly elapsedMs: number;
  readonly state: ClockStatus;
  readonly dueAt: Date | null;
  readonly breachedAt: Date | null;
  /** Counted and not excused after the adjusted due instant. */
  readonly overshootMs: number;
}

/** A clock of a ticket at an instant; the top level is its latest cycle. */
export interface ClockReading extends CycleReading {
  /** The clock: `first_response`, `resolution`, one of the host's own. */
  readonly metric: string;
  readonly cycles: readonly CycleReading[];
  readonly warnings: readonly ClockWarning[];
}

/** All clocks of a ticket at an instant. */
export interface SlaEvaluation<ClockId extends string = string> {
  readonly ticketId: string;
  readonly policyId: string | null;
  readonly clocks: Readonly<Record<ClockId, ClockReading>>;
  /** When to look again if nothing happens: the first of `dueTimers`. */
  readonly nextCheckAt: Date | null;
  /** What was odd about the log: unknown events, events after now, impossible sequences. */
  readonly anomalies: readonly Issue[];
}

/** What a stretch of a clock's life was. */
export type SegmentKind = 'counted' | 'paused' | 'closed' | 'holiday' | 'excused' | 'done';

/** A stretch of a clock's life; the segments of an explanation tile [start, now]. */
export interface ClockSegment {
  readonly from: Date;
  readonly to: Date;
  readonly kind: SegmentKind;
  /**
   * Length in real time. Counted and excused stretches add up to the clock's `elapsedMs`, the
   * counted ones alone to that of `adjusted`.
   */
  readonly ms: number;
  /** The calendar in force, null where none mattered. */
  readonly calendarId: string | null;
  readonly because: Because;
}

/** An instant that matters in a clock's life. */
export interface ClockMark {
  readonly at: Date;
  readonly kind:
    | 'started'
    | 'paused'
    | 'resumed'
    | 'warning'
    | 'due'
    | 'breached'
    | 'stopped'
    | 'cancelled'
    | 'reopened'
    | 'carried'
    | 'target_changed'
    | 'calendar_changed';
  readonly because: Because;
}

/** Every second of a clock's cycle, from its start to now, or to the start of the next cycle. */
export interface ClockExplanation {
  readonly ticketId: string;
  readonly clockId: string;
  /** The answer that is explained. */
  readonly reading: ClockReading;
  /** Why these policy and target decided. */
  readonly because: Because;
  readonly now: Date;
  /** Tile [start of the cycle, now] without gap or overlap; empty when the clock never started. */
  readonly segments: readonly ClockSegment[];
  /** In order of time. */
  readonly marks: readonly ClockMark[];
}

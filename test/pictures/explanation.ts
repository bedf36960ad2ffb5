import type {
  ClockExplanation,
  ClockMark,
  ClockReading,
  SegmentKind,
} from '../../src/sla/index.js';

/** Monday 2 March 2026, 09:00 in UTC. */
export const START_MS: number = Date.UTC(2026, 2, 2, 9);
const HOUR_MS = 3_600_000;

/** What a test says of a clock; hours count from `START_MS`. */
export interface ExplanationSketch {
  readonly ticketId?: string;
  readonly clockId?: string;
  readonly state?: ClockReading['state'];
  /** Kinds with their lengths in hours, one after the other. */
  readonly stretches?: readonly (readonly [SegmentKind, number])[];
  readonly marks?: readonly (readonly [ClockMark['kind'], number])[];
  readonly active?: boolean;
  readonly breachedAt?: number;
  /** In hours. Default: the end of the stretches. */
  readonly now?: number;
}

/** Builds an explanation without any policy. */
export function explanationOf(sketch: ExplanationSketch): ClockExplanation {
  const { stretches = [], marks = [], active = false, clockId = 'resolution' } = sketch;
  let at = START_MS;
  const segments = stretches.map(([kind, hours]) => {
    const from = at;
    at = Math.round(at + hours * HOUR_MS);
    const because = { code: 'outside_hours' };
    return {
      from: new Date(from),
      to: new Date(at),
      kind,
      ms: at - from,
      calendarId: 'berlin',
      because,
    };
  });
  const counted = segments.filter(({ kind }) => kind === 'counted');
  const cycle = {
    policyId: 'gold',
    targetId: 'gold/resolution',
    state: sketch.state ?? 'running',
    active,
    startedAt: stretches.length === 0 ? null : new Date(START_MS),
    dueAt: null,
    dueIfResumedAt: null,
    breachedAt: sketch.breachedAt === undefined ? null : hour(sketch.breachedAt),
    stoppedAt: null,
    stoppedBy: null,
    cancelledAt: null,
    elapsedMs: counted.reduce((sum, { ms }) => sum + ms, 0),
    targetMs: 4 * HOUR_MS,
    remainingMs: null,
    overshootMs: 0,
    percent: null,
    firstStop: null,
    adjusted: null,
  };
  return {
    ticketId: sketch.ticketId ?? 't1',
    clockId,
    reading: { ...cycle, metric: clockId, cycles: [], warnings: [] },
    because: { code: 'target' },
    now: sketch.now === undefined ? new Date(at) : hour(sketch.now),
    segments,
    marks: marks.map(([kind, hours]) => ({ at: hour(hours), kind, because: { code: kind } })),
  };
}

function hour(hours: number): Date {
  return new Date(Math.round(START_MS + hours * HOUR_MS));
}

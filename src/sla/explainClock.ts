import { InputError } from '../errors/index.js';
import { UNKNOWN_CLOCK, UNKNOWN_CYCLE } from '../errors/kinds/sla.js';
import { oneOf } from '../errors/oneOf.js';
import { requireOptions } from '../errors/requireOptions.js';
import type { Ticket } from '../ticket/index.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import type { ClockExplanation, ClockReading } from './clockReading.js';
import { excusedInOrder } from './excuse.js';
import { marksOf } from './marksOf.js';
import { runLog } from './runLog.js';
import { readState } from './readClocks.js';
import { readWarnings } from './readWarnings.js';
import { segmentsOf } from './segmentsOf.js';
import { compiledOf, type Sla } from './sla.js';
import type { TraceStep } from './trace.js';

/** Options of `explainClock`. */
export interface ExplainClockOptions {
  /** The instant up to which to explain. */
  readonly now: InstantLike;
  /** Which cycle, from 0. Default: the latest. */
  readonly cycle?: number;
}

/**
 * Explains every second of a clock: what was counted, paused or closed, and why.
 *
 * @param sla - rules compiled by `defineSla`
 * @param ticket - the ticket; its events may come in any order
 * @param clockId - one of the rules' clocks
 * @param options - `now`: the instant up to which to explain; `cycle`: which cycle, from 0, the
 *   latest by default
 * @returns segments that tile the time from the cycle's start to `now`, or to the start of the next
 *   cycle; the counted and the excused ones add up to its `elapsedMs`
 * @throws InputError `unknown_option`, `wrong_type`, `unknown_clock`, `unknown_cycle`, and what
 *   `evaluateSla` throws
 * @example
 * ```ts
 * import { defineSla, explainClock } from 'custops';
 *
 * const sla = defineSla(
 *   { policies: [{ id: 'all', calendar: '24x7', targets: [{ metric: 'resolution', within: '1h', pauseOn: ['pending'] }] }] },
 *   { calendars: [] },
 * );
 * const ticket = {
 *   id: 't1',
 *   events: [
 *     { type: 'created', at: '2026-03-02T09:00:00Z', by: 'customer' },
 *     { type: 'status_changed', at: '2026-03-02T09:10:00Z', to: 'pending' },
 *   ],
 * } as const;
 * const { segments } = explainClock(sla, ticket, 'resolution', { now: '2026-03-02T09:30:00Z' });
 * segments.map(({ kind, ms }) => [kind, ms]); // => [['counted', 600000], ['paused', 1200000]]
 * ```
 */
export function explainClock<ClockId extends string>(
  sla: Sla<ClockId>,
  ticket: Ticket,
  clockId: NoInfer<ClockId>,
  options: ExplainClockOptions,
): ClockExplanation {
  const rules = compiledOf(sla);
  requireOptions(options, ['cycle', 'now']);
  const now = toEpochMs(options.now, 'options.now');
  if (!rules.clockById.has(clockId)) {
    throw new InputError(UNKNOWN_CLOCK, 'clockId', clockId, oneOf(sla.clockIds));
  }
  const trace = { clockId, steps: [] as TraceStep[] };
  const state = runLog(sla, ticket, { now, trace });
  const reading = readState(sla, state, { now, anomalies: [] }).clocks[clockId];
  const cycle = options.cycle ?? Math.max(0, reading.cycles.length - 1);
  const cycleReading = Number.isInteger(cycle) ? reading.cycles[cycle] : undefined;
  if (options.cycle !== undefined && cycleReading === undefined) {
    const last = reading.cycles.length - 1;
    const expected = last < 0 ? 'none: the clock has not started' : `0 to ${last}`;
    throw new InputError(UNKNOWN_CYCLE, 'options.cycle', options.cycle, expected);
  }
  const cycleState = state.clocks[clockId]?.cycles.flat()[cycle];
  const warnings = cycleState === undefined ? [] : readWarnings(rules, cycleState, now);
  const explained: ClockReading = { ...reading, ...cycleReading, warnings };
  const steps = trace.steps.filter((step) => step.cycle === cycle).sort((a, b) => a.at - b.at);
  const next = reading.cycles[cycle + 1]?.startedAt?.getTime() ?? now;
  const { policyId, targetId } = explained;
  return {
    ticketId: ticket.id,
    clockId,
    reading: explained,
    because: {
      code: targetId === null ? 'no_target' : 'target',
      detail: { policyId, targetId },
    },
    now: new Date(now),
    segments: segmentsOf(rules, steps, {
      end: next,
      excused: excusedInOrder(state.excused.flat()),
    }),
    marks: marksOf(explained, steps),
  };
}

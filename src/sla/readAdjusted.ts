import { businessMsBetween } from '../calendar/index.js';
import { calendarOf } from './calendarOf.js';
import type { AdjustedReading, CycleReading } from './clockReading.js';
import type { CompiledSla } from './compiledSla.js';
import { atEdge, dueAtOf, pausedDaysBetween } from './dueAtOf.js';
import { reachedIn } from './reachedIn.js';
import type { CycleState, ExcusedSpan, Stretch } from './slaState.js';

/** What an adjusted reading is made from. */
export interface AdjustedInput {
  readonly now: number;
  /** In order, not overlapping. */
  readonly excused: readonly ExcusedSpan[];
  /** The figures with nothing excused. */
  readonly raw: Pick<CycleReading, 'state' | 'elapsedMs' | 'breachedAt'>;
}

/**
 * How a cycle stands when what the contract excuses is left out of the count.
 *
 * Excused time moves the due instant later and can undo a breach, never make one.
 *
 * @returns null when nothing excused touches the cycle
 */
export function readAdjusted(
  sla: CompiledSla,
  cycle: CycleState,
  input: AdjustedInput,
): AdjustedReading | null {
  const { now, raw } = input;
  const excused = input.excused.filter(({ to }) => to > cycle.startedAt);
  if (excused.length === 0) return null;
  const counted = countedOf(cycle, now);
  const pieces = counted.flatMap((stretch) => without(stretch, excused));
  const elapsedMs = pieces.reduce((sum, piece) => sum + openMs(sla, piece), 0);
  const until = counted.at(-1)?.to ?? cycle.startedAt;
  const due = adjustedDue(sla, cycle, { ...input, excused, counted, pieces });
  const breached = raw.breachedAt !== null && due !== null && due < until;
  // What waits or was called off is due only where it breached, as in the raw figures.
  const isDue = breached || cycle.runningSince !== null || cycle.stoppedAt !== null;
  return {
    excusedMs: raw.elapsedMs - elapsedMs,
    elapsedMs,
    state: breached ? 'breached' : unbreached(cycle),
    dueAt: due === null || !isDue ? null : new Date(due),
    breachedAt: breached ? new Date(Math.max(due, raw.breachedAt.getTime())) : null,
    overshootMs:
      due === null ? 0 : pieces.reduce((sum, each) => sum + openMsAfter(sla, each, due), 0),
  };
}

function unbreached(cycle: CycleState): CycleReading['state'] {
  if (cycle.cancelledAt !== null) return 'cancelled';
  if (cycle.stoppedAt !== null) return 'met';
  return cycle.runningSince === null ? 'paused' : 'running';
}

function countedOf(cycle: CycleState, now: number): Stretch[] {
  const { runningSince, calendarId } = cycle;
  const finished = cycle.stretches.flat();
  if (runningSince === null || now <= runningSince) return finished;
  return [...finished, { from: runningSince, to: now, calendarId }];
}

/** The parts of a stretch that nothing excuses. */
function without(stretch: Stretch, excused: readonly ExcusedSpan[]): Stretch[] {
  const parts: Stretch[] = [];
  let at = stretch.from;
  for (const { from, to } of excused) {
    if (to <= at) continue;
    if (from >= stretch.to) break;
    if (from > at) parts.push({ ...stretch, from: at, to: from });
    at = to;
  }
  if (at < stretch.to) parts.push({ ...stretch, from: at });
  return parts;
}

/** The parts of a stretch that are excused. */
function within(stretch: Stretch, excused: readonly ExcusedSpan[]): { from: number; to: number }[] {
  return excused
    .map(({ from, to }) => ({
      from: Math.max(from, stretch.from),
      to: Math.min(to, stretch.to),
    }))
    .filter(({ from, to }) => from < to);
}

function openMs(sla: CompiledSla, { from, to, calendarId }: Stretch): number {
  return businessMsBetween(calendarOf(sla, calendarId), from, to);
}

function openMsAfter(sla: CompiledSla, { from, to, calendarId }: Stretch, due: number): number {
  return to <= due ? 0 : openMs(sla, { from: Math.max(from, due), to, calendarId });
}

interface DueInput extends AdjustedInput {
  readonly counted: readonly Stretch[];
  /** What of these nothing excuses. */
  readonly pieces: readonly Stretch[];
}

function adjustedDue(sla: CompiledSla, cycle: CycleState, input: DueInput): number | null {
  const { rule } = cycle;
  const { counted, pieces, excused, now } = input;
  const ahead = { from: cycle.stoppedAt ?? now, to: Infinity, calendarId: cycle.calendarId };
  if (rule?.unit === 'ms') {
    const due = reachedIn(sla, [...pieces, ...without(ahead, excused)], rule.ms);
    return atEdge(calendarOf(sla, cycle.calendarId), rule, due);
  }
  if (cycle.dueAt === null) return null;
  // Days of a pause that ended are in the account already, excused or not.
  const lost = [...counted, ahead].flatMap((stretch) => within(stretch, excused));
  const pausedDays = [...lost, ...lastPause(cycle)].reduce(
    (sum, span) => sum + pausedDaysBetween(sla, cycle, span),
    cycle.pausedDays,
  );
  return dueAtOf(sla, cycle, { at: now, pausedDays });
}

/** The pause in which a clock stopped: nothing resumed that would have counted its days. */
function lastPause({ pausedAt, stoppedAt }: CycleState): { from: number; to: number }[] {
  return pausedAt === null || stoppedAt === null ? [] : [{ from: pausedAt, to: stoppedAt }];
}

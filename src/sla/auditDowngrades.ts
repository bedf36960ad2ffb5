import { requireOptions } from '../errors/requireOptions.js';
import { eventInstant } from '../ticket/eventInstant.js';
import { sortEvents, type Ticket, type TicketEvent } from '../ticket/index.js';
import { ticketEvents } from '../ticket/replayTicket.js';
import { toEpochMs, type InstantLike } from '../time/index.js';
import { applyTogether } from './applyTogether.js';
import type { CompiledSla } from './compiledSla.js';
import { elapsedAt } from './cycle.js';
import { runLog } from './runLog.js';
import { forkState } from './forkState.js';
import { countOf, lastOf } from './packs.js';
import { breachedAtBy, statusOf } from './readCycle.js';
import { compiledOf, type Sla } from './sla.js';
import type { CycleState, SlaState } from './slaState.js';
import { startClocks } from './startClocks.js';
import { Update } from './update.js';

/** Options of `auditDowngrades`. */
export interface AuditDowngradesOptions {
  readonly now: InstantLike;
}

/** A change of priority that gave a running clock more time before it was due. */
export interface Downgrade<ClockId extends string = string> {
  readonly at: Date;
  /** The place of the change in the sorted log, of the last one where an instant has several. */
  readonly event: number;
  readonly clockId: ClockId;
  readonly from: string | number | null;
  readonly to: string | number | null;
  readonly dueBefore: Date;
  /** Null when the new priority has no target. */
  readonly dueAfter: Date | null;
  /**
   * Whether the clock would have breached without the change: it counted more than was left, or,
   * of a target in days or a date, ran past `dueBefore`.
   */
  readonly sparedBreach: boolean;
}

/**
 * Finds priorities that were lowered before a clock was due.
 *
 * Lowered means that the change moved the due instant of a running clock later, whatever the
 * priorities are called. Each clock that gained is told by itself. Several changes at one instant
 * are one change; in the instant of the creation they say which priority the ticket begins with.
 *
 * @param sla - rules compiled by `defineSla`
 * @param ticket - the ticket; its events may come in any order
 * @param options - `now`: the present
 * @returns in order of time
 * @throws InputError `unknown_option`, `wrong_type`, and what `evaluateSla` throws
 */
export function auditDowngrades<ClockId extends string>(
  sla: Sla<ClockId>,
  ticket: Ticket,
  options: AuditDowngradesOptions,
): Downgrade<ClockId>[] {
  requireOptions(options, ['now']);
  const now = toEpochMs(options.now, 'options.now');
  const rules = compiledOf(sla);
  const events = sortEvents(ticketEvents(ticket));
  const end = runLog(sla, { ...ticket, events }, { now });
  const cycles = new Map(sla.clockIds.map((id) => [id, end.clocks[id]?.cycles.flat() ?? []]));
  const found: Downgrade<ClockId>[] = [];
  let state = startClocks(sla, ticket);
  for (const { at, from, to } of instantsOf(events, now)) {
    const group = events.slice(from, to);
    const event = group.map(({ type }) => type).lastIndexOf('priority_changed');
    if (event < 0 || state.ticket.createdAt === null) {
      applyTogether(new Update(rules, state), group, at);
      continue;
    }
    const before = forkState(rules, state);
    const others = group.filter(({ type }) => type !== 'priority_changed');
    applyTogether(new Update(rules, before), others, at);
    state = forkState(rules, state);
    applyTogether(new Update(rules, state), group, at);
    for (const clockId of sla.clockIds) {
      const gain = gainOf(rules, { before, after: state, clockId, at });
      if (gain === null) continue;
      const last = cycles.get(clockId)?.[gain.cycle];
      found.push({
        at: new Date(at),
        event: from + event,
        clockId,
        from: before.ticket.priority,
        to: state.ticket.priority,
        dueBefore: new Date(gain.dueBefore),
        dueAfter: gain.dueAfter === null ? null : new Date(gain.dueAfter),
        sparedBreach: last !== undefined && isSpared(rules, last, { gain, now }),
      });
    }
  }
  return found;
}

interface Instant {
  readonly at: number;
  /** Places in the sorted log, the second one past the last. */
  readonly from: number;
  readonly to: number;
}

function instantsOf(events: readonly TicketEvent[], now: number): Instant[] {
  const instants: Instant[] = [];
  for (const [index, event] of events.entries()) {
    const at = eventInstant(event, index);
    if (at > now) break;
    const last = instants.at(-1);
    if (last?.at === at) instants[instants.length - 1] = { ...last, to: index + 1 };
    else instants.push({ at, from: index, to: index + 1 });
  }
  return instants;
}

/** What a change of priority gave a running cycle. Epoch ms and ms. */
interface Gain {
  readonly cycle: number;
  readonly dueBefore: number;
  readonly dueAfter: number | null;
  /** What was left of a target that is a span of time. */
  readonly leftMs: number | null;
  /** What the cycle had counted at the change. */
  readonly countedMs: number;
}

interface Change {
  readonly before: SlaState;
  readonly after: SlaState;
  readonly clockId: string;
  readonly at: number;
}

function gainOf(rules: CompiledSla, { before, after, clockId, at }: Change): Gain | null {
  const cycles = after.clocks[clockId]?.cycles ?? [];
  const was = lastOf(before.clocks[clockId]?.cycles ?? []);
  const is = lastOf(cycles);
  if (was === undefined || is === undefined || was.dueAt === null) return null;
  if (statusOf(is, breachedAtBy(is, at)) !== 'running') return null;
  if (is.dueAt !== null && is.dueAt <= was.dueAt) return null;
  return {
    cycle: countOf(cycles) - 1,
    dueBefore: was.dueAt,
    dueAfter: is.dueAt,
    leftMs: was.rule?.unit === 'ms' ? was.rule.ms - elapsedAt(rules, was, at) : null,
    countedMs: elapsedAt(rules, is, at),
  };
}

/** By what it counted where the target is a span: a pause would have moved the due instant. */
function isSpared(
  rules: CompiledSla,
  cycle: CycleState,
  { gain, now }: { readonly gain: Gain; readonly now: number },
): boolean {
  if (gain.leftMs !== null) return elapsedAt(rules, cycle, now) - gain.countedMs > gain.leftMs;
  return (cycle.stoppedAt ?? cycle.cancelledAt ?? now) > gain.dueBefore;
}

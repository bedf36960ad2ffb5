import type { TicketChange, TicketEvent } from '../ticket/index.js';
import { matchingPolicy, matchingRow, type Choice } from './bind.js';
import type { CompiledClock, CompiledPolicy, CompiledSla } from './compiledSla.js';
import type { ClockState, CycleState, SlaState } from './slaState.js';
import { ticketRecord, type TicketRecord } from './ticketRecord.js';
import type { Trace, TraceKind } from './trace.js';

/** An event with its place in the sorted log and what it changed on the ticket. */
export interface Move {
  readonly event: TicketEvent;
  readonly index: number;
  readonly change: TicketChange;
}

/** The event behind a step; `at` when the step counts from an earlier instant. */
interface Note {
  readonly move: Move;
  readonly at?: number;
}

/** One instant's events on their way into a state, with what is worked out at most once for them. */
export class Update {
  readonly sla: CompiledSla;
  readonly state: SlaState;
  readonly at: number;
  readonly trace: Trace | null;
  private ofTicket: TicketRecord | null = null;
  private readonly chosen = new Map<readonly CompiledPolicy[], CompiledPolicy | null>();

  constructor(sla: CompiledSla, state: SlaState, options: { at: number; trace: Trace | null }) {
    this.sla = sla;
    this.state = state;
    this.at = options.at;
    this.trace = options.trace;
  }

  /** The ticket as conditions see it, after all events of the instant. */
  record(): TicketRecord {
    return (this.ofTicket ??= ticketRecord(this.state.ticket));
  }

  /** The policy of a list that applies. */
  policyOf(list: readonly CompiledPolicy[]): CompiledPolicy | null {
    let policy = this.chosen.get(list);
    if (policy === undefined) {
      policy = matchingPolicy(list, this.record());
      this.chosen.set(list, policy);
    }
    return policy;
  }

  /** The policy and row that apply to a clock. */
  choiceOf(clock: CompiledClock): Choice {
    const policy = this.policyOf(clock.policies);
    return { policy, row: policy && matchingRow(policy, clock.id, this.record()) };
  }

  /** The state of a clock. */
  clockState(clock: CompiledClock): ClockState {
    return clockStateOf(this.state, clock);
  }

  /** Notes a step of a clock, when somebody wants to know. */
  note(clock: CompiledClock, kind: TraceKind, { move, at = this.at }: Note): void {
    if (this.trace?.clockId !== clock.id) return;
    const { cycles } = this.clockState(clock);
    const calendarId = cycles.at(-1)?.calendarId ?? '';
    const because = { code: move.event.type, event: move.index };
    this.trace.steps.push({ kind, at, cycle: cycles.length - 1, calendarId, because });
  }
}

/** The state of a clock; a state stored under an older policy may not know it yet. */
export function clockStateOf(state: SlaState, clock: CompiledClock): ClockState {
  return (state.clocks[clock.id] ??= newClockState(clock));
}

/** A clock that nothing has happened to. */
export function newClockState(clock: CompiledClock): ClockState {
  return { ready: clock.config.startAfter === undefined, spent: false, cycles: [] };
}

/** The latest cycle of a clock. */
export function latestCycle(clock: ClockState): CycleState | undefined {
  return clock.cycles[clock.cycles.length - 1];
}

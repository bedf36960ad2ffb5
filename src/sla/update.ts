import type { Because } from '../errors/index.js';
import type { TicketChange, TicketEvent } from '../ticket/index.js';
import { CREATED, STATUS_CHANGED } from '../ticket/ticketChange.js';
import { matchingPolicy, matchingRow, type Choice } from './bind.js';
import type { CompiledClock, CompiledPolicy, CompiledSla, CompiledTrigger } from './compiledSla.js';
import { switches } from './switches.js';
import { addToPacks, countOf, lastOf } from './packs.js';
import type { ClockState, CycleState, SlaState } from './slaState.js';
import { ticketRecord, type TicketRecord } from './ticketRecord.js';
import type { Trace, TraceKind } from './trace.js';

/** The event that is being applied: one object serves a whole log. */
export interface Move {
  event: TicketEvent;
  /** Its place in the sorted log. */
  index: number;
  /** What it changed on the ticket. */
  change: TicketChange;
}

const NO_EVENT: TicketEvent = { type: '', at: 0 };

/**
 * A log on its way into a state: the state that is changed in place, the event at hand, and what
 * was worked out about the ticket as it stands, kept until the ticket changes.
 */
export class Update {
  readonly sla: CompiledSla;
  readonly state: SlaState;
  readonly trace: Trace | null;
  /** The states of the clocks, in the order of the rules. */
  readonly clocks: readonly ClockState[];
  readonly move: Move = { event: NO_EVENT, index: 0, change: 0 };
  /** The instant of the event at hand. */
  at = 0;
  private known: TicketRecord | null = null;
  private policy: CompiledPolicy | null | undefined = undefined;
  private groupPolicy: CompiledPolicy | null | undefined = undefined;

  constructor(sla: CompiledSla, state: SlaState, trace: Trace | null = null) {
    this.sla = sla;
    this.state = state;
    this.trace = trace;
    this.clocks = sla.clocks.map((clock) => clockStateOf(state, clock));
  }

  /** Forgets what was worked out about the ticket, if a change touched what the rules ask for. */
  ticketChanged(change: TicketChange): void {
    if ((change & this.sla.askedChanges) === 0) return;
    this.known = null;
    this.policy = undefined;
    this.groupPolicy = undefined;
  }

  /** The ticket as conditions see it. */
  record(): TicketRecord {
    return (this.known ??= ticketRecord(this.state.ticket));
  }

  /** The policy that applies to the ticket. */
  policyOfTicket(): CompiledPolicy | null {
    if (this.policy === undefined) this.policy = matchingPolicy(this.sla.policies, this.record());
    return this.policy;
  }

  /** The policy and row that apply to a clock. */
  choiceOf(clock: CompiledClock): Choice {
    const policy = clock.ofGroups ? this.policyOfGroups() : this.policyOfTicket();
    return { policy, row: policy && matchingRow(policy, clock.id, this.record()) };
  }

  /** Lets a clock start that waited for an event of `startAfter`. */
  openTheWay(clock: CompiledClock): void {
    const state = this.clocks[clock.index];
    if (state !== undefined) state.ready = true;
  }

  /**
   * Takes its only chance from a single clock that was stopped before it could start; the solve
   * that a ticket is created with takes none from a clock that it meets.
   */
  closeTheWay(clock: CompiledClock): void {
    const state = this.clocks[clock.index];
    const { cycle, createdSolved } = clock.config;
    const isMet = createdSolved === 'met' && (this.move.change & CREATED) !== 0;
    if (state !== undefined && cycle === 'single' && !isMet) state.spent = true;
  }

  /** Tells whether a clock is ready and has its chance still. */
  mayStart(clock: CompiledClock): boolean {
    const state = this.clocks[clock.index];
    return state?.ready === true && !state.spent;
  }

  /** Adds a cycle to a clock. */
  add(clock: CompiledClock, cycle: CycleState): void {
    const cycles = this.clocks[clock.index]?.cycles;
    if (cycles !== undefined) addToPacks(cycles, cycle);
  }

  /** Tells whether the row that applies to a clock sets a switch so. */
  isSwitched({ name, is, of }: NonNullable<CompiledTrigger['switch']>): boolean {
    const policy = this.policyOfTicket();
    const row = policy && matchingRow(policy, of, this.record());
    return (row?.config[name] ?? switches[name]) === is;
  }

  /** The latest cycle of a clock. */
  latestCycle(clock: CompiledClock): CycleState | undefined {
    const cycles = this.clocks[clock.index]?.cycles;
    return cycles && lastOf(cycles);
  }

  /** Notes a step of a clock, when somebody wants to know; `at` when it counts from earlier on. */
  note(clock: CompiledClock, kind: TraceKind, at: number = this.at): void {
    if (this.trace?.clockId !== clock.id) return;
    const cycle = countOf(this.clocks[clock.index]?.cycles ?? []) - 1;
    const calendarId = this.latestCycle(clock)?.calendarId ?? '';
    const because = becauseOf(this.move, this.state.ticket.status);
    const detail = changeOf(kind, this.latestCycle(clock));
    this.trace.steps.push({
      kind,
      at,
      cycle,
      calendarId,
      because: detail === null ? because : { ...because, detail: { ...because.detail, ...detail } },
    });
  }

  private policyOfGroups(): CompiledPolicy | null {
    if (this.groupPolicy === undefined) {
      this.groupPolicy = matchingPolicy(this.sla.groupPolicies, this.record());
    }
    return this.groupPolicy;
  }
}

/** The state of a clock; a state stored under an older policy may not know it yet. */
function clockStateOf(state: SlaState, clock: CompiledClock): ClockState {
  // Own entries alone: a clock may be called `constructor`.
  if (!Object.hasOwn(state.clocks, clock.id)) state.clocks[clock.id] = newClockState(clock);
  return state.clocks[clock.id]!;
}

/** A clock that nothing has happened to. */
export function newClockState(clock: CompiledClock): ClockState {
  return { ready: clock.config.startAfter === undefined, spent: false, cycles: [] };
}

/** Why: the event at hand, and where it brought the status if it moved it. */
function becauseOf({ event, index, change }: Move, status: string | null): Because {
  const because = { code: event.type, event: index };
  return (change & STATUS_CHANGED) === 0 ? because : { ...because, detail: { to: status } };
}

/** What a change has put in force: the target or the calendar that decides from now on. */
function changeOf(kind: TraceKind, cycle: CycleState | undefined): Because['detail'] | null {
  if (kind === 'target_changed') return { targetId: cycle?.targetId ?? null };
  return kind === 'calendar_changed' ? { calendarId: cycle?.calendarId ?? null } : null;
}

import type { MutableTicketState, StatusCategory } from '../../ticket/index.js';
import type { FactAttributes } from './factAttributes.js';
import type { Mark } from './mark.js';

/** A stretch of a ticket's life in one status. Epoch ms. */
export interface StatusStretch {
  readonly category: StatusCategory;
  readonly from: number;
  readonly to: number;
}

/** A solve, and who had the ticket then. */
export interface SolveReading {
  readonly mark: Mark;
  readonly assignee: string | null;
  /** The move that took it back. */
  reopen: Mark | null;
}

/** An escalation, and the event that answered it. */
export interface EscalationReading {
  readonly mark: Mark;
  readonly level: string | number | null;
  decision: Mark | null;
}

/** What a ticket was from an instant on. */
export interface AttributeChange {
  readonly at: number;
  readonly attributes: FactAttributes;
}

/** What one pass over a log finds; filled event by event. Lists of numbers are places in it, sorted. */
export interface LogReading {
  /** The creation; in a log without one, its first event. */
  birth: Mark | null;
  /** As the birth's instant left it. */
  atStart: FactAttributes | null;
  /** Every state of the attributes from the birth on; null when nobody asks for them. */
  readonly history: AttributeChange[] | null;
  /** The ticket at now. */
  readonly state: MutableTicketState;
  firstCustomerMessage: Mark | null;
  /** The first public human reply after that message. */
  reply: Mark | null;
  /** The same, a bot's public message counting too. */
  replyOrBot: Mark | null;
  handover: Mark | null;
  replyAfterHandover: Mark | null;
  readonly customerMessages: Mark[];
  readonly agentReplies: Mark[];
  readonly botReplies: Mark[];
  /** Moves into solved, each with what came of it. */
  readonly solves: SolveReading[];
  /** Moves into solved or closed from neither. */
  readonly ends: Mark[];
  lastStatusChange: Mark | null;
  /** Moves out of solved to a status that is neither solved nor closed. */
  readonly reopens: Mark[];
  /** The same out of closed. */
  readonly reopensAfterClose: Mark[];
  /** Updates by agents: the first event of each. */
  readonly touches: Mark[];
  readonly escalations: EscalationReading[];
  /** Those not decided yet, by who escalated. */
  readonly undecided: Map<string | null, EscalationReading[]>;
  lastAssignee: string | null;
  readonly assignees: Set<string>;
  readonly handoffs: number[];
  readonly stretches: StatusStretch[];
  /** The stretch that is not over. */
  category: StatusCategory | null;
  categorySince: number;
}

/** A reading of nothing yet. */
export function emptyReading(state: MutableTicketState, keepsHistory: boolean): LogReading {
  return {
    birth: null,
    atStart: null,
    history: keepsHistory ? [] : null,
    state,
    firstCustomerMessage: null,
    reply: null,
    replyOrBot: null,
    handover: null,
    replyAfterHandover: null,
    customerMessages: [],
    agentReplies: [],
    botReplies: [],
    solves: [],
    ends: [],
    lastStatusChange: null,
    reopens: [],
    reopensAfterClose: [],
    touches: [],
    escalations: [],
    undecided: new Map(),
    lastAssignee: null,
    assignees: new Set(),
    handoffs: [],
    stretches: [],
    category: null,
    categorySince: 0,
  };
}

import type { MutableTicketState, StatusCategory } from '../../ticket/index.js';
import type { FactAttributes } from './factAttributes.js';
import type { Mark } from './mark.js';

/** A stretch of a ticket's life in one status. Epoch ms. */
export interface StatusStretch {
  readonly category: StatusCategory;
  readonly from: number;
  readonly to: number;
}

/** What one pass over a log finds; filled event by event. Lists of numbers are places in it, sorted. */
export interface LogReading {
  /** The creation; in a log without one, its first event. */
  birth: Mark | null;
  /** As the birth's instant left it. */
  atStart: FactAttributes | null;
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
  firstSolve: Mark | null;
  lastSolve: Mark | null;
  lastStatusChange: Mark | null;
  /** Moves out of solved to a status that is neither solved nor closed. */
  readonly reopens: number[];
  /** The same out of closed. */
  readonly reopensAfterClose: number[];
  lastAssignee: string | null;
  readonly assignees: Set<string>;
  readonly handoffs: number[];
  readonly stretches: StatusStretch[];
  /** The stretch that is not over. */
  category: StatusCategory | null;
  categorySince: number;
}

/** A reading of nothing yet. */
export function emptyReading(state: MutableTicketState): LogReading {
  return {
    birth: null,
    atStart: null,
    state,
    firstCustomerMessage: null,
    reply: null,
    replyOrBot: null,
    handover: null,
    replyAfterHandover: null,
    customerMessages: [],
    agentReplies: [],
    botReplies: [],
    firstSolve: null,
    lastSolve: null,
    lastStatusChange: null,
    reopens: [],
    reopensAfterClose: [],
    lastAssignee: null,
    assignees: new Set(),
    handoffs: [],
    stretches: [],
    category: null,
    categorySince: 0,
  };
}

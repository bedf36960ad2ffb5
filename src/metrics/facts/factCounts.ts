import type { FactContext } from './factContext.js';
import type { Mark } from './mark.js';
import { idleReopens } from './solveFact.js';

/** How often something happened, and the events, by their place in the sorted log. */
export interface EventCount {
  readonly n: number;
  readonly events: readonly number[];
}

/** What is counted on a ticket. */
export interface FactCounts {
  /** Public messages of the customer, automatic ones left out. */
  readonly customerMessages: EventCount;
  /** Public messages of people, an agent's creation included. */
  readonly agentReplies: EventCount;
  readonly botReplies: EventCount;
  /** Updates by agents of any kind; what one of them changes at one instant is one update. */
  readonly touches: EventCount;
  /** Moves from solved to a status neither solved nor closed. */
  readonly reopens: EventCount;
  /** Those of them that were solved again without a public reply of a person. */
  readonly idleReopens: EventCount;
  /** The same moves from closed. */
  readonly reopensAfterClose: EventCount;
  /** Changes of assignee: A, B, A are two; nobody in between is none. */
  readonly handoffs: EventCount;
}

/** Counts what a log told. */
export function factCounts(context: FactContext): FactCounts {
  const { reading } = context;
  return {
    customerMessages: count(reading.customerMessages),
    agentReplies: count(reading.agentReplies),
    botReplies: count(reading.botReplies),
    touches: count(reading.touches),
    reopens: count(reading.reopens),
    idleReopens: count(idleReopens(context)),
    reopensAfterClose: count(reading.reopensAfterClose),
    handoffs: { n: reading.handoffs.length, events: reading.handoffs },
  };
}

function count(marks: readonly Mark[]): EventCount {
  return { n: marks.length, events: marks.map(({ event }) => event) };
}

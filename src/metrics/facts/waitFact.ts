import type { Because } from '../../errors/index.js';
import type { FactContext } from './factContext.js';
import { censoring } from './readResponse.js';
import { sumSpans, type StatusTimes, type TimeSpan } from './statusTimes.js';

/** Time that a ticket spent in some statuses. */
export interface WaitFact extends TimeSpan {
  /** `ended` with the ticket, which is solved or closed; `open` may still grow. */
  readonly state: 'ended' | 'open' | 'not_applicable';
  /** The event that ended it, or `now`. */
  readonly because: Because;
}

/** The waits that statuses tell. */
export interface WaitFacts {
  /** New, open and on hold: the customer waits. */
  readonly requesterWait: WaitFact;
  /** Pending: the agent waits for the customer. */
  readonly agentWait: WaitFact;
  /** New and open: the agent can work on it. */
  readonly agentWork: WaitFact;
}

/** Adds up the statuses of each wait. */
export function waitFacts(context: FactContext, times: StatusTimes): WaitFacts {
  const { birth } = context.reading;
  const state = birth === null ? 'not_applicable' : context.isDone ? 'ended' : 'open';
  const because = birth === null ? { code: 'no_events' } : censoring(context, birth.at).because;
  const wait = (...spans: readonly TimeSpan[]): WaitFact => ({
    ...sumSpans(...spans),
    state,
    because,
  });
  return {
    requesterWait: wait(times.new, times.open, times.on_hold),
    agentWait: wait(times.pending),
    agentWork: wait(times.new, times.open),
  };
}

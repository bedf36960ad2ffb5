import type { Because } from '../../errors/index.js';
import type { CycleReading } from '../../sla/index.js';
import type { FactContext } from './factContext.js';
import { markBecause, type Mark } from './mark.js';
import { markAt } from './markAt.js';
import type { ResponseFact } from './responseFact.js';

/** Every wait for a next response: the cycles of that clock, cancelled ones left out. */
export function readNextResponses(context: FactContext): ResponseFact[] {
  const { clock } = context.nextResponse;
  return clock.cycles
    .filter(({ startedAt, cancelledAt }) => startedAt !== null && cancelledAt === null)
    .map((cycle) => cycleFact(context, cycle));
}

function cycleFact(context: FactContext, cycle: CycleReading): ResponseFact {
  const { reading, now, isDone, nextResponse, businessMs } = context;
  const start = cycle.startedAt?.getTime() ?? now;
  const end = cycle.stoppedAt?.getTime() ?? now;
  const isAnswered = cycle.stoppedAt !== null && cycle.stoppedBy !== 'solve';
  const open = isDone || cycle.stoppedAt !== null ? 'closed_unanswered' : 'unanswered';
  return {
    state: isAnswered ? 'answered' : open,
    startedAt: new Date(start),
    answeredAt: isAnswered ? new Date(end) : null,
    censoredAt: isAnswered ? null : new Date(end),
    elapsedMs: end - start,
    businessMs: nextResponse.countsBusiness ? cycle.elapsedMs : businessMs(start, end),
    source: 'clock',
    startedBecause: becauseAt(reading.customerMessages, start, 'customer_message'),
    because: endOf(context, cycle, end),
  };
}

function endOf({ reading }: FactContext, cycle: CycleReading, end: number): Because {
  if (cycle.stoppedAt === null) return { code: 'now' };
  const { stoppedBy } = cycle;
  if (stoppedBy === 'reply') return becauseAt(reading.agentReplies, end, 'reply');
  if (stoppedBy === 'solve') return becauseAt(reading.ends, end, 'solve');
  return { code: stoppedBy ?? 'stopped' };
}

function becauseAt(marks: readonly Mark[], at: number, code: string): Because {
  const mark = markAt(marks, at);
  return mark === undefined ? { code } : markBecause(mark);
}

import type { CycleReading } from '../../sla/index.js';
import type { FactContext } from './factContext.js';
import type { Mark } from './mark.js';
import { markBecause } from './mark.js';
import { markAt } from './markAt.js';
import { pointOf, readResponse, type Point } from './readResponse.js';
import type { ResponseFact } from './responseFact.js';

/**
 * The wait for a first response. Where the first_response clock started and a reply stopped it,
 * the fact is that clock; a clock that still waits gives the start; all else is read from the log.
 */
export function readFirstResponse(context: FactContext): ResponseFact {
  const { reading } = context;
  const clock = context.firstResponse.clock.cycles[0] ?? null;
  const clockStart = clock && startOf(clock, reading.birth, reading.customerMessages);
  if (clock?.stoppedAt && clock.stoppedBy === 'reply' && clockStart) {
    return clockFact(context, clock, clockStart);
  }
  const written = pointOf(reading.firstCustomerMessage);
  const waits = clock?.active === true;
  return readResponse(context, {
    // Where the log has no public message (a form without one), the clock's start still is a wait:
    // it would count if it were answered, so it counts unanswered too.
    start: waits ? clockStart : (written ?? clockStart),
    answer: waits ? null : pointOf(reading.reply),
    without: 'no_customer_message',
  });
}

function clockFact(context: FactContext, clock: CycleReading, start: Point): ResponseFact {
  const { countsBusiness } = context.firstResponse;
  const at = clock.stoppedAt?.getTime() ?? 0;
  const reply = markAt(context.reading.agentReplies, at);
  return {
    state: 'answered',
    startedAt: new Date(start.at),
    answeredAt: new Date(at),
    censoredAt: null,
    elapsedMs: at - start.at,
    businessMs: countsBusiness ? clock.elapsedMs : context.businessMs(start.at, at),
    source: 'clock',
    startedBecause: start.because,
    because: reply === undefined ? { code: 'reply' } : markBecause(reply),
  };
}

/** The clock's start with the event that lies there; a merged ticket's may lie before its log. */
function startOf(clock: CycleReading, birth: Mark | null, messages: readonly Mark[]): Point | null {
  if (clock.startedAt === null) return null;
  const at = clock.startedAt.getTime();
  const mark = birth?.at === at ? birth : markAt(messages, at);
  return { at, because: mark === undefined ? { code: 'first_contact' } : markBecause(mark) };
}

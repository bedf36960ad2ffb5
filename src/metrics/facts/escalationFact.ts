import type { ClockCycleFact } from './clockCycleFact.js';
import type { FactContext } from './factContext.js';
import { pointOf, readResponse } from './readResponse.js';
import type { ResponseFact } from './responseFact.js';

/** An escalation as a wait for a decision, which is its answer. */
export interface EscalationFact extends ResponseFact {
  /** As the event told it. */
  readonly level: string | number | null;
  /** Whether a running clock was past its due instant; null when no clock with a target had begun. */
  readonly afterDue: boolean | null;
}

/** Every escalation in order of time. */
export function escalationFacts(
  context: FactContext,
  cycles: readonly ClockCycleFact[],
): EscalationFact[] {
  return context.reading.escalations.map(({ mark, level, decision }) => ({
    ...readResponse(context, {
      start: pointOf(mark),
      answer: pointOf(decision),
      without: 'no_escalation',
    }),
    level,
    afterDue: isAfterDue(cycles, mark.at),
  }));
}

function isAfterDue(cycles: readonly ClockCycleFact[], at: number): boolean | null {
  const begun = cycles.filter(
    ({ hasTarget, startedAt }) => hasTarget && startedAt !== null && startedAt.getTime() <= at,
  );
  if (begun.length === 0) return null;
  return begun.some(({ dueAt, breachedAt, stoppedAt, cancelledAt }) => {
    if (dueAt === null || breachedAt === null) return false;
    const end = stoppedAt ?? cancelledAt;
    const runs = end === null || end.getTime() >= at;
    // At the very instant of due nothing is late, even when it is breached right after.
    return runs && dueAt.getTime() < at && breachedAt.getTime() <= at;
  });
}

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
  return begun.some(({ breachedAt, stoppedAt, cancelledAt }) => {
    const end = stoppedAt ?? cancelledAt;
    return breachedAt !== null && breachedAt.getTime() <= at && (end === null || +end >= at);
  });
}

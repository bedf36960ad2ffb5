import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alwaysOpen } from '../../src/calendar/index.js';
import { ticketFacts, type ResponseFact } from '../../src/metrics/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';

interface CaseEvent {
  readonly t: string;
  readonly type: 'message' | 'assign' | 'status';
  readonly author?: 'customer' | 'agent' | 'bot';
  readonly public?: boolean;
  readonly to?: string;
  readonly agent?: string;
}
interface TicketCase {
  readonly id: string;
  readonly op: string;
  readonly input: { readonly events: readonly CaseEvent[]; readonly asOf: string };
  readonly expect: Readonly<Record<string, unknown>>;
}

const file = JSON.parse(readFileSync('test/cases/metrics.json', 'utf8')) as { cases: TicketCase[] };
const cases = file.cases.filter(({ op }) => op === 'ticketMetrics');

/** The first message of a case is its creation. */
function toEvents(events: readonly CaseEvent[]): TicketEvent[] {
  const first = [...events].sort((a, b) => Date.parse(a.t) - Date.parse(b.t))[0];
  return events.map((event): TicketEvent => {
    const { t: at, type, author: by } = event;
    if (type === 'status') return { at, type: 'status_changed', to: event.to ?? '' };
    if (type === 'assign') return { at, type: 'assigned', to: event.agent ?? '' };
    const comment = event.public === false ? 'internal' : 'public';
    if (event === first) return { at, type: 'created', ...(by && { by }), comment };
    return {
      at,
      type: comment === 'public' ? 'public_reply' : 'internal_note',
      ...(by && { by }),
    };
  });
}

const seconds = (ms: number | null): number | null => (ms === null ? null : ms / 1000);
const answered = (fact: ResponseFact): number | null =>
  fact.state === 'answered' ? seconds(fact.elapsedMs) : null;

describe('ticketFacts agrees with the reference tickets', () => {
  it.each(cases.map((each) => [each.id, each] as const))(
    '%s',
    (id, { input, expect: expected }) => {
      const ticket = { id, events: toEvents(input.events) };
      const facts = ticketFacts(ticket, { calendar: alwaysOpen, now: input.asOf });
      const { firstResponse, firstResolution, fullResolution } = facts;
      const resolved = (fact: typeof firstResolution): number | null =>
        fact.state === 'resolved' ? seconds(fact.elapsedMs) : null;
      expect({
        frt: answered(firstResponse),
        frtObserved:
          firstResponse.state === 'not_applicable'
            ? null
            : {
                duration: seconds(firstResponse.elapsedMs),
                event: firstResponse.state === 'answered' ? 1 : 0,
              },
        frtIncludingBots: answered(facts.firstResponseIncludingBots),
        agentReplies: facts.agentReplies.n,
        reopens: facts.reopens.n,
        firstResolution: resolved(firstResolution),
        fullResolution: resolved(fullResolution),
        requesterWait: seconds(facts.requesterWait.elapsedMs),
        agentWait: seconds(facts.agentWait.elapsedMs),
        handoffs: facts.handoffs.n,
        distinctAssignees: facts.assignees.length,
        oneTouch: facts.oneTouch,
      }).toEqual(expected);
    },
  );

  it('has all seven of them', () => {
    expect(cases).toHaveLength(7);
  });
});

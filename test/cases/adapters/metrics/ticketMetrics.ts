import {
  alwaysOpen,
  ticketFacts,
  type ResolutionFact,
  type ResponseFact,
  type TicketEvent,
} from 'custops';
import { isJsonObject, listAt, textAt, type JsonObject } from '../../runner/json.js';
import type { MetricQuestion } from './metricAnswer.js';

/** The facts of one ticket, in seconds. */
export function ticketMetrics({ input }: MetricQuestion): JsonObject {
  if (!isJsonObject(input)) throw new TypeError('input is not an object');
  const events = (listAt(input, 'events') as JsonObject[]).map(translate);
  const facts = ticketFacts(
    { id: 'case', events },
    { calendar: alwaysOpen, now: textAt(input, 'asOf') },
  );
  return {
    frt: answeredSeconds(facts.firstResponse),
    frtObserved: observed(facts.firstResponse),
    frtIncludingBots: answeredSeconds(facts.firstResponseIncludingBots),
    agentReplies: facts.agentReplies.n,
    reopens: facts.reopens.n,
    firstResolution: resolvedSeconds(facts.firstResolution),
    fullResolution: resolvedSeconds(facts.fullResolution),
    requesterWait: facts.requesterWait.elapsedMs / 1000,
    agentWait: facts.agentWait.elapsedMs / 1000,
    handoffs: facts.handoffs.n,
    distinctAssignees: facts.assignees.length,
    oneTouch: facts.oneTouch,
  };
}

function answeredSeconds({ state, elapsedMs }: ResponseFact): number | null {
  return state === 'answered' && elapsedMs !== null ? elapsedMs / 1000 : null;
}

function observed({ state, elapsedMs }: ResponseFact): JsonObject | null {
  if (state === 'not_applicable' || elapsedMs === null) return null;
  return { duration: elapsedMs / 1000, event: state === 'answered' ? 1 : 0 };
}

function resolvedSeconds({ state, elapsedMs }: ResolutionFact): number | null {
  return state === 'resolved' && elapsedMs !== null ? elapsedMs / 1000 : null;
}

/** An event of the file as an event of the library's log. */
function translate(event: JsonObject): TicketEvent {
  const at = textAt(event, 't');
  const type = textAt(event, 'type');
  switch (type) {
    case 'message': {
      const by = textAt(event, 'author') as 'customer' | 'agent' | 'bot';
      return { at, type: event['public'] === false ? 'internal_note' : 'public_reply', by };
    }
    case 'assign':
      return { at, type: 'assigned', to: textAt(event, 'agent') };
    case 'status': {
      const to = textAt(event, 'to');
      return { at, type: 'status_changed', to: to === 'hold' ? 'on_hold' : to };
    }
    default:
      throw new TypeError(`no event ${type}`);
  }
}

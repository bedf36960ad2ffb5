import { issue, issueAt, type Issue } from '../../errors/issue.js';
import { UNKNOWN_REFERENCE } from '../../errors/kinds/config.js';
import {
  MALFORMED_EVENT,
  UNKNOWN_ACTOR_ROLE,
  UNKNOWN_EVENT_TYPE,
  UNKNOWN_STATUS,
} from '../../errors/kinds/ticket.js';
import { didYouMean } from '../../errors/nearestName.js';
import { oneOf } from '../../errors/oneOf.js';
import { reviewTicket } from '../../ticket/index.js';
import { ticketOptions, type ScenarioRun } from './scenarioRun.js';

/** What of a log is odd because somebody mistyped it: a live log is read past it, a test is not. */
const MISTYPED: readonly string[] = [
  MALFORMED_EVENT,
  UNKNOWN_ACTOR_ROLE,
  UNKNOWN_EVENT_TYPE,
  UNKNOWN_STATUS,
].map(({ code }) => code);

/** Lists the names in a scenario that its policy set does not know, so that no typing mistake passes. */
export function reviewScenario(run: ScenarioRun): Issue[] {
  const { set, config, placeOf } = run;
  const { policy, clock } = config.escalation ?? {};
  const reference = (key: string, name: string | undefined, known: readonly string[]): Issue[] => {
    if (name === undefined || known.includes(name)) return [];
    const hint = didYouMean(name, known);
    const path = [...placeOf('escalation'), key];
    return [issue(UNKNOWN_REFERENCE, path, { received: name, expected: oneOf(known), hint })];
  };
  const paths = set.escalation.map(({ id }) => id);
  return [
    ...reference('policy', policy, paths),
    ...reference('clock', clock, set.sla.clockIds),
    ...mistypedEvents(run),
  ];
}

function mistypedEvents({ set, config, ticket, instants, placeOf }: ScenarioRun): Issue[] {
  const now = instants.at(-1) ?? 0;
  // The log may begin with a creation that the scenario did not write.
  const added = ticket.events.length - (config.events ?? []).length;
  return reviewTicket(ticket, { now, ...ticketOptions(set) })
    .filter(({ code }) => MISTYPED.includes(code))
    .map((each) => {
      const [, place, ...key] = each.path;
      const path = [...placeOf('events'), Number(place) - added, ...key];
      return { ...issueAt(each, path), severity: 'error' };
    });
}

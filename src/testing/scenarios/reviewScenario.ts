import { issue, issueAt, type Issue } from '../../errors/issue.js';
import { UNKNOWN_REFERENCE } from '../../errors/kinds/config.js';
import {
  UNKNOWN_ACTOR_ROLE,
  UNKNOWN_EVENT_TYPE,
  UNKNOWN_STATUS,
} from '../../errors/kinds/ticket.js';
import { didYouMean, nearestNames } from '../../errors/nearestName.js';
import { oneOf } from '../../errors/oneOf.js';
import { ACTOR_ROLES } from '../../ticket/actorRoles.js';
import { reviewTicket, type TicketOptions } from '../../ticket/index.js';
import { KNOWN_EVENT_TYPES } from '../../ticket/knownEventTypes.js';
import { STATUS_CATEGORIES } from '../../ticket/statusCategories.js';
import { ticketOptions, type ScenarioRun } from './scenarioRun.js';

/** Lists the names in a scenario that are mistyped, so that it does not pass for the wrong reason. */
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

/**
 * What a log names that is nearly a known name. Anything further away may be meant: the log may be
 * a live one, which clocks read past what they do not know.
 */
function mistypedEvents({ set, config, ticket, instants, placeOf }: ScenarioRun): Issue[] {
  const now = instants.at(-1) ?? 0;
  const options = ticketOptions(set);
  // The log may begin with a creation that the scenario did not write.
  const added = ticket.events.length - (config.events ?? []).length;
  return reviewTicket(ticket, { now, ...options })
    .filter(({ code, received }) => {
      return (
        typeof received === 'string' && nearestNames(received, knownTo(code, options)).length > 0
      );
    })
    .map((each) => {
      const [, place, ...key] = each.path;
      const path = [...placeOf('events'), Number(place) - added, ...key];
      return { ...issueAt(each, path), severity: 'error' };
    });
}

/** The names among which the one was looked for that a finding is about; none for other findings. */
function knownTo(
  code: string,
  { statusCategories, eventTypes = [] }: TicketOptions,
): readonly string[] {
  if (code === UNKNOWN_EVENT_TYPE.code) return [...KNOWN_EVENT_TYPES, ...eventTypes];
  if (code === UNKNOWN_STATUS.code)
    return [...STATUS_CATEGORIES, ...Object.keys(statusCategories ?? {})];
  return code === UNKNOWN_ACTOR_ROLE.code ? ACTOR_ROLES : [];
}

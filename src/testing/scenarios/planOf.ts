import {
  planEscalation,
  type EscalationEvent,
  type EscalationPlan,
} from '../../escalation/index.js';
import { evaluateSla, type ClockReading } from '../../sla/index.js';
import { toEpochMs } from '../../time/index.js';
import { placeText } from './expandRows.js';
import { flowOf, type ScenarioRun } from './scenarioRun.js';

/** The id of the escalation policy of a scenario: its own, else that of its flow. */
export function escalationOf(run: ScenarioRun): string | null {
  return run.config.escalation?.policy ?? flowOf(run)?.escalation ?? null;
}

/**
 * What the escalation path of a scenario gives up to an instant.
 *
 * @returns null when no escalation policy is named, by the scenario or by a flow, and before the
 *   incident opens
 */
export function planOf(run: ScenarioRun, at: number): EscalationPlan | null {
  const { openedAt, ticket } = run;
  const id = escalationOf(run);
  const policy = run.set.escalation.find((each) => each.id === id);
  if (policy === undefined || at < openedAt) return null;
  const clock = clockAt(run, openedAt);
  const incident = {
    id: ticket.id,
    openedAt,
    ...(clock && { clock }),
    events: [...clockReadings(run, at), ...ownEvents(run)],
  };
  return planEscalation(policy, incident, { now: at, horizon: 0 });
}

/** The clock that the levels are tied to, when the scenario names one. */
function clockAt({ set, config, ticket }: ScenarioRun, now: number): ClockReading | undefined {
  const clockId = config.escalation?.clock;
  return clockId === undefined ? undefined : evaluateSla(set.sla, ticket, { now }).clocks[clockId];
}

/** What that clock says after each event of the ticket, as a host would hand it on. */
function clockReadings(run: ScenarioRun, until: number): EscalationEvent[] {
  const instants = new Set(run.ticket.events.map(({ at }) => toEpochMs(at)));
  return [...instants]
    .filter((at) => at > run.openedAt && at <= until)
    .flatMap((at) => {
      const clock = clockAt(run, at);
      return clock === undefined ? [] : [{ type: 'clock_read', at, clock }];
    });
}

/** What the scenario says that people do to the incident; their types are read by the plan. */
function ownEvents({ config, times, placeOf }: ScenarioRun): readonly EscalationEvent[] {
  const events = (config.escalation?.events ?? []).map((event, index) => ({
    ...event,
    at: times.read(event.at, placeText([...placeOf('escalation'), 'events', index, 'at'])),
  }));
  return events as unknown as readonly EscalationEvent[];
}

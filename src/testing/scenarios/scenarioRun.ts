import { planEscalation, type EscalationPlan } from '../../escalation/index.js';
import { compileCondition } from '../../conditions/index.js';
import type { PolicySet } from '../../policy/index.js';
import { evaluateSla } from '../../sla/index.js';
import { replayTicket, type Ticket } from '../../ticket/index.js';
import type { ScenarioConfig } from './scenarioConfig.js';
import { scenarioTicket } from './scenarioTicket.js';
import { scenarioTimes, type ScenarioTimes } from './scenarioTimes.js';

/** A scenario made ready to be asked. */
export interface ScenarioRun {
  readonly set: PolicySet;
  readonly config: ScenarioConfig;
  readonly times: ScenarioTimes;
  readonly ticket: Ticket;
}

/** Reads the times of a scenario and makes its ticket. */
export function openScenario(set: PolicySet, config: ScenarioConfig): ScenarioRun {
  const times = scenarioTimes(config.timeZone, config.start);
  return { set, config, times, ticket: scenarioTicket(config, times) };
}

/** The ticket as conditions of flows and queue rules see it at an instant. */
export function recordAt(
  { set, ticket }: ScenarioRun,
  at: number,
): Readonly<Record<string, unknown>> {
  const { statusCategories } = set.config.sla ?? {};
  const state = replayTicket(ticket, {
    at,
    ...(statusCategories && { statusCategories: statusCategories as never }),
  });
  return { ...state.fields, ...state, statusCategory: state.category };
}

/** The id of the escalation policy of a scenario: its own, else that of the first flow that matches. */
export function escalationOf(run: ScenarioRun): string | null {
  const named = run.config.escalation?.policy;
  if (named !== undefined) return named;
  const record = recordAt(run, run.times.start);
  const flow = run.set.flows.find(({ when }) => compileCondition(when).test(record as never));
  return flow?.escalation ?? null;
}

/**
 * What the escalation path of a scenario gives up to an instant.
 *
 * @returns null when no escalation policy is named, by the scenario or by a flow
 */
export function planOf(run: ScenarioRun, at: number): EscalationPlan | null {
  const id = escalationOf(run);
  const policy = run.set.escalation.find((each) => each.id === id);
  if (policy === undefined) return null;
  const { clock, openedAt, events = [] } = run.config.escalation ?? {};
  const opened =
    openedAt === undefined
      ? run.times.start
      : run.times.read(openedAt, 'scenario.escalation.openedAt');
  if (at < opened) return null;
  const reading =
    clock === undefined
      ? undefined
      : evaluateSla(run.set.sla, run.ticket, { now: opened }).clocks[clock];
  const incident = {
    id: run.ticket.id,
    openedAt: opened,
    ...(reading && { clock: reading }),
    events: events.map((event, index) => ({
      ...event,
      at: run.times.read(event.at, `scenario.escalation.events[${index}].at`),
    })),
  };
  return planEscalation(policy, incident as never, { now: at, horizon: 0 });
}

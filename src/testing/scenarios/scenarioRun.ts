import { compileCondition } from '../../conditions/index.js';
import type { FlowConfig, PolicySet } from '../../policy/index.js';
import { replayTicket, type Ticket, type TicketOptions } from '../../ticket/index.js';
import { toEpochMs } from '../../time/index.js';
import { placeText, type ScenarioPath, type SingleScenario } from './expandRows.js';
import type { ScenarioConfig } from './scenarioConfig.js';
import { scenarioTicket } from './scenarioTicket.js';
import { scenarioTimes, type ScenarioTimes } from './scenarioTimes.js';

/** A scenario made ready to be asked. */
export interface ScenarioRun {
  readonly set: PolicySet;
  readonly config: ScenarioConfig;
  readonly row: string | null;
  readonly placeOf: SingleScenario['placeOf'];
  readonly times: ScenarioTimes;
  readonly ticket: Ticket;
  /** When the ticket is created, in epoch ms. */
  readonly createdAt: number;
  /** When its incident opens, in epoch ms. */
  readonly openedAt: number;
  /** Every instant at which something happens or is expected, in epoch ms, in order, each once. */
  readonly instants: readonly number[];
}

/** Reads the times of a scenario and makes its ticket. */
export function openScenario(set: PolicySet, single: SingleScenario): ScenarioRun {
  const { config, row, placeOf } = single;
  const times = scenarioTimes(single);
  const read = (text: string, path: ScenarioPath): number => times.read(text, placeText(path));
  const ticket = scenarioTicket(single, times);
  const events = ticket.events.map(({ at, type }) => ({ at: toEpochMs(at), type }));
  const created = events.filter(({ type }) => type === 'created').map(({ at }) => at);
  const createdAt = Math.min(...created);
  const { openedAt } = config.escalation ?? {};
  const expected = (config.expect ?? []).map(({ at }, index) =>
    read(at, [...placeOf('expect'), index, 'at']),
  );
  const instants = new Set([times.start, ...events.map(({ at }) => at), ...expected]);
  return {
    set,
    config,
    row,
    placeOf,
    times,
    ticket,
    createdAt,
    openedAt:
      openedAt === undefined ? createdAt : read(openedAt, [...placeOf('escalation'), 'openedAt']),
    instants: [...instants].sort((a, b) => a - b),
  };
}

/** The host's own words, as the set's service levels declare them. */
export function ticketOptions({ config: { sla } }: PolicySet): TicketOptions {
  const { statusCategories, eventTypes } = sla ?? {};
  return {
    ...(statusCategories && { statusCategories: statusCategories as never }),
    ...(eventTypes && { eventTypes }),
  };
}

/** The ticket as conditions of flows and queue rules see it at an instant. */
export function recordAt(
  { set, ticket }: ScenarioRun,
  at: number,
): Readonly<Record<string, unknown>> {
  const state = replayTicket(ticket, { at, ...ticketOptions(set) });
  return { ...state.fields, ...state, statusCategory: state.category };
}

/** The first flow that takes the ticket as it is created. */
export function flowOf(run: ScenarioRun): FlowConfig | undefined {
  const record = recordAt(run, run.createdAt);
  return run.set.flows.find(({ when }) => compileCondition(when).test(record as never));
}

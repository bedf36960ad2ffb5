import {
  assignItems,
  explainAssignment,
  routeItem,
  type RoutingItem,
} from '../../routing/index.js';
import { evaluateSla } from '../../sla/index.js';
import type { CheckedInstant } from './checkClocks.js';
import { failureText } from './checkPolicy.js';
import type { ScenarioFailure } from './scenarioResult.js';
import { recordAt, type ScenarioRun } from './scenarioRun.js';

/** Holds the queue that a scenario's ticket goes to to the expected one. */
export function checkQueue(
  run: ScenarioRun,
  expected: string | null,
  { at, path }: CheckedInstant,
): ScenarioFailure[] {
  const { queue, rejected } = routeItem(run.set.routing, itemAt(run, at));
  if (queue === expected) return [];
  const why = rejected.map(
    ({ id, failures }) => `${id} does not match: ${failures.map(failureText).join(', ')}`,
  );
  return [{ path: `${path}.queue`, at: run.times.write(at), expected, actual: queue, why }];
}

/** Holds who gets a scenario's ticket, among its agents, to who is expected to. */
export function checkAssignee(
  run: ScenarioRun,
  expected: string | null,
  { at, path }: CheckedInstant,
): ScenarioFailure[] {
  const item = itemAt(run, at);
  const input = { items: [item], agents: (run.config.agents ?? []) as never };
  const { assignments } = assignItems(run.set.routing, input, { now: at });
  const actual = assignments[0]?.agentId ?? null;
  if (actual === expected) return [];
  const { rejected } = explainAssignment(run.set.routing, input, { item: item.id, now: at });
  const why = Object.entries(rejected).map(([agent, tests]) => `${agent}: ${tests.join(', ')}`);
  return [{ path: `${path}.assignee`, at: run.times.write(at), expected, actual, why }];
}

/** A scenario's ticket as a piece of work: due when the first of its running clocks is. */
export function itemAt(run: ScenarioRun, at: number): RoutingItem {
  const { set, ticket, times } = run;
  const { clocks } = evaluateSla(set.sla, ticket, { now: at });
  const due = Object.values(clocks)
    .filter(({ active, dueAt }) => active && dueAt !== null)
    .map(({ dueAt }) => dueAt?.getTime() ?? Infinity);
  const { priority, group, ...record } = recordAt(run, at);
  return {
    ...record,
    // Only a number is a priority of routing; a named one is for the conditions of rules.
    ...(typeof priority === 'number' ? { priority } : { priorityName: priority }),
    group,
    id: ticket.id,
    createdAt: times.start,
    dueAt: due.length === 0 ? null : Math.min(...due),
  };
}

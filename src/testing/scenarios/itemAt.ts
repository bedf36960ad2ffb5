import type { RoutingItem } from '../../routing/index.js';
import { evaluateSla } from '../../sla/index.js';
import { recordAt, type ScenarioRun } from './scenarioRun.js';

/** A scenario's ticket as a piece of work: due when the first of its running clocks is. */
export function itemAt(run: ScenarioRun, at: number): RoutingItem {
  const { set, ticket } = run;
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
    createdAt: run.createdAt,
    dueAt: due.length === 0 ? null : Math.min(...due),
  };
}

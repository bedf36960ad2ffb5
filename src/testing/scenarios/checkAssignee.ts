import { assignItems, explainAssignment } from '../../routing/index.js';
import type { CheckedInstant } from './checkClocks.js';
import { itemAt } from './itemAt.js';
import type { ScenarioFailure } from './scenarioResult.js';
import type { ScenarioRun } from './scenarioRun.js';

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

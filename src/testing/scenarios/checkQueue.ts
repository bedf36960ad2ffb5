import { routeItem } from '../../routing/index.js';
import type { CheckedInstant } from './checkClocks.js';
import { failureText } from './checkPolicy.js';
import { itemAt } from './itemAt.js';
import type { ScenarioFailure } from './scenarioResult.js';
import type { ScenarioRun } from './scenarioRun.js';

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

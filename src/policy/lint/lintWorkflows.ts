import type { StatusCategory } from '../../ticket/index.js';
import { isDone } from '../../ticket/statusCategories.js';
import { workflowOf } from '../workflow/defineWorkflow.js';
import type { TransitionConfig, WorkflowConfig } from '../workflow/workflowConfig.js';
import type { LintContext } from './lintContext.js';
import { finding, type LintFinding } from './lintFinding.js';
import { UNREACHABLE_STATUS, WORKFLOW_DEAD_END } from './lintKinds.js';

type Categories = ReadonlyMap<string, StatusCategory>;

/** Workflows in which a ticket can be caught, and moves that nothing can make. */
export function lintWorkflows({ config, parts }: LintContext): LintFinding[] {
  return (config.workflows ?? []).flatMap((workflow, index) => {
    const compiled = parts.workflows[index];
    if (compiled === undefined) return [];
    const { categoryOf } = workflowOf(compiled).rules;
    const path = ['workflows', index];
    return [
      ...deadEnds(workflow, categoryOf).map((statuses) =>
        finding(WORKFLOW_DEAD_END, path, {
          received: statuses,
          expected: 'a move to a solved or closed status',
          witness: { statuses, enteredBy: enteredBy(workflow, statuses) },
        }),
      ),
      ...unreachable(workflow, path),
    ];
  });
}

/**
 * Groups of statuses that tickets enter and never leave, none of them done: from each every other
 * of its group can be reached, and nothing else.
 */
function deadEnds(workflow: WorkflowConfig, categoryOf: Categories): string[][] {
  const { initial = [], transitions } = workflow;
  const entered = [...new Set([...initial, ...transitions.flatMap(({ to }) => [to].flat())])];
  const reach = new Map(entered.map((status) => [status, reachable([status], transitions)]));
  const isClosed = (status: string): boolean =>
    [...(reach.get(status) ?? [])].every((next) => reach.get(next)?.has(status) === true);
  const caught = entered.filter((status) => {
    const ends = reach.get(status) ?? new Set<string>();
    return isClosed(status) && ![...ends].some((each) => isDone(categoryOf.get(each) ?? null));
  });
  const groups = new Map<string, string[]>();
  for (const status of caught) {
    const key = [...(reach.get(status) ?? [])].sort().join('\0');
    groups.set(key, [...(groups.get(key) ?? []), status]);
  }
  return [...groups.values()];
}

/** Everything that can be reached from some statuses, these included. */
function reachable(
  from: readonly string[],
  transitions: readonly TransitionConfig[],
): ReadonlySet<string> {
  const found = new Set(from);
  // A set hands out what is added while it is walked: each status is visited once.
  for (const status of found) {
    for (const each of transitions) {
      const leaves = [each.from].flat();
      if (!leaves.includes(status) && !leaves.includes('*')) continue;
      for (const to of [each.to].flat()) found.add(to);
    }
  }
  return found;
}

/** The places of the moves that lead into some statuses from outside. */
function enteredBy({ transitions }: WorkflowConfig, statuses: readonly string[]): number[] {
  return transitions.flatMap(({ from, to }, place) => {
    const isInside = [from].flat().every((each) => statuses.includes(each));
    return !isInside && [to].flat().some((each) => statuses.includes(each)) ? [place] : [];
  });
}

/** Where it is said how tickets begin, statuses that none of them comes to. */
function unreachable(
  { initial, transitions }: WorkflowConfig,
  path: readonly (string | number)[],
): LintFinding[] {
  if (initial === undefined) return [];
  const reached = reachable(initial, transitions);
  return transitions.flatMap(({ from }, place) =>
    [from].flat().flatMap((status) => {
      if (status === '*' || reached.has(status)) return [];
      const witness = { status, begins: initial };
      return [
        finding(UNREACHABLE_STATUS, [...path, 'transitions', place, 'from'], {
          received: status,
          expected: 'a status that a ticket begins with or is moved to',
          witness,
        }),
      ];
    }),
  );
}

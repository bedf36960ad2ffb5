import { issue, type Issue } from '../../errors/issue.js';
import { UNKNOWN_STATUS_IN_POLICY } from '../../errors/kinds/sla.js';
import { didYouMean } from '../../errors/nearestName.js';
import { oneOf } from '../../errors/oneOf.js';
import type { WorkflowConfig } from './workflowConfig.js';

type Path = readonly (string | number)[];

/** Statuses that a workflow names and nobody knows. */
export function checkStatuses(config: WorkflowConfig, known: readonly string[]): Issue[] {
  const check = (statuses: string | readonly string[], path: Path): Issue[] => {
    const list = typeof statuses === 'string' ? [statuses] : statuses;
    return list.flatMap((status, index) => {
      if (known.includes(status)) return [];
      const place = typeof statuses === 'string' ? path : [...path, index];
      const hint = didYouMean(status, known);
      return [
        issue(UNKNOWN_STATUS_IN_POLICY, place, { received: status, expected: oneOf(known), hint }),
      ];
    });
  };
  return [
    ...check(config.initial ?? [], ['initial']),
    ...config.transitions.flatMap(({ from, to }, index) => [
      ...(isAny(from) ? [] : check(from, ['transitions', index, 'from'])),
      ...check(to, ['transitions', index, 'to']),
    ]),
  ];
}

function isAny(from: string | readonly string[]): boolean {
  return from === '*';
}

import { checkCondition } from '../conditions/index.js';
import { issue, issueAt, type Issue } from '../errors/issue.js';
import { DUPLICATE_ID, UNKNOWN_REFERENCE } from '../errors/kinds/config.js';
import { didYouMean } from '../errors/nearestName.js';
import { parseConfig } from '../errors/parseConfig.js';
import { oneOf } from '../errors/oneOf.js';
import { flowSchema } from './flow.js';
import type { PolicySetConfig } from './policySetConfig.js';

/** What is wrong with flows: conditions, ids, and the parts that they name. */
export function checkFlows({ flows = [], sla, workflows = [] }: Partial<PolicySetConfig>): Issue[] {
  const fields = sla?.fields;
  const known = { workflow: workflows.map(({ id }) => id) };
  const ids = flows.map(({ id }) => id);
  return flows.flatMap((flow, index) => {
    const path = ['flows', index];
    const shape = parseConfig(flowSchema, flow).issues;
    const twin = ids.indexOf(flow.id) < index;
    return [
      ...shape.map((each) => issueAt(each, [...path, ...each.path])),
      ...(twin ? [issue(DUPLICATE_ID, [...path, 'id'], { received: flow.id })] : []),
      ...(shape.length > 0
        ? []
        : checkCondition(flow.when, { ...(fields && { fields }), path: [...path, 'when'] })),
      ...checkReference(flow.workflow, known.workflow, [...path, 'workflow']),
    ];
  });
}

/** An id that must be one of those that another part of the set defines. */
export function checkReference(
  id: string | undefined,
  known: readonly string[],
  path: readonly (string | number)[],
): Issue[] {
  if (typeof id !== 'string' || known.includes(id)) return [];
  const detail = { received: id, expected: oneOf(known), hint: didYouMean(id, known, 3) };
  return [issue(UNKNOWN_REFERENCE, path, detail)];
}

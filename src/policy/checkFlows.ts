import { checkCondition } from '../conditions/index.js';
import { duplicateIds } from '../errors/duplicateIds.js';
import { issue, issueAt, type Issue } from '../errors/issue.js';
import { UNKNOWN_REFERENCE } from '../errors/kinds/config.js';
import { didYouMean } from '../errors/nearestName.js';
import { oneOf } from '../errors/oneOf.js';
import { parseConfig } from '../errors/parseConfig.js';
import type { PolicyParts } from './defineParts.js';
import { flowSchema } from './flow.js';
import type { PolicySetConfig } from './policySetConfig.js';
import { listAt, recordsAt } from './recordsAt.js';

/** What is wrong with flows: their shape, conditions, ids, and the parts that they name. */
export function checkFlows(config: Partial<PolicySetConfig>, parts: PolicyParts): Issue[] {
  const { flows = [], sla } = config;
  const fields = sla?.fields;
  const known = knownNames(config, parts);
  const twins = duplicateIds(flows.map(({ id }, index) => ({ id, path: ['flows', index, 'id'] })));
  const found = flows.flatMap((flow, index) => {
    const path = ['flows', index];
    const shape = parseConfig(flowSchema, flow).issues;
    return [
      ...shape.map((each) => issueAt(each, [...path, ...each.path])),
      ...(shape.length > 0
        ? []
        : checkCondition(flow.when, { ...(fields && { fields }), path: [...path, 'when'] })),
      ...Object.entries(known).flatMap(([key, names]) =>
        checkReference(flow[key as 'workflow'], names, [...path, key]),
      ),
    ];
  });
  return [...found, ...twins];
}

/** What flows may name, as far as the set says what there is. */
function knownNames(
  { directory: hasDirectory, workflows = [], escalation = [], routing }: Partial<PolicySetConfig>,
  { directory }: PolicyParts,
): Readonly<Record<string, readonly string[]>> {
  return {
    ...(hasDirectory && { owner: [...directory.personIds, ...directory.teamIds] }),
    workflow: workflows.map(({ id }) => id),
    escalation: escalation.map(({ id }) => id),
    ...(routing && { queue: queuesOf(routing) }),
  };
}

/** The queues that rules put items into or flow over to. The config may be of any shape still. */
function queuesOf(routing: unknown): readonly string[] {
  const rules = recordsAt(routing, 'rules');
  const queues = rules.flatMap((rule): readonly unknown[] => [
    rule['queue'],
    ...recordsAt(rule, 'overflow').flatMap((step) => listAt(step, 'queues')),
  ]);
  return [...new Set(queues.filter((queue) => typeof queue === 'string'))];
}

/** An id that must be one of those that another part of the set defines. */
function checkReference(
  id: unknown,
  known: readonly string[],
  path: readonly (string | number)[],
): Issue[] {
  if (typeof id !== 'string' || known.includes(id)) return [];
  const detail = { received: id, expected: oneOf(known), hint: didYouMean(id, known, 3) };
  return [issue(UNKNOWN_REFERENCE, path, detail)];
}

import { checkCondition } from '../conditions/index.js';
import { issue, issueAt, type Issue } from '../errors/issue.js';
import { DUPLICATE_ID, UNKNOWN_REFERENCE } from '../errors/kinds/config.js';
import { didYouMean } from '../errors/nearestName.js';
import { oneOf } from '../errors/oneOf.js';
import { parseConfig } from '../errors/parseConfig.js';
import type { PolicyParts } from './defineParts.js';
import { flowSchema } from './flow.js';
import type { PolicySetConfig } from './policySetConfig.js';

/** What is wrong with flows: their shape, conditions, ids, and the parts that they name. */
export function checkFlows(config: Partial<PolicySetConfig>, parts: PolicyParts): Issue[] {
  const { flows = [], sla } = config;
  const fields = sla?.fields;
  const known = knownNames(config, parts);
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
      ...Object.entries(known).flatMap(([key, names]) =>
        checkReference(flow[key as 'workflow'], names, [...path, key]),
      ),
    ];
  });
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

function recordsAt(value: unknown, key: string): readonly Readonly<Record<string, unknown>>[] {
  const isRecord = (each: unknown): each is Readonly<Record<string, unknown>> =>
    typeof each === 'object' && each !== null;
  return listAt(value, key).filter(isRecord);
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = ((value ?? {}) as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
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

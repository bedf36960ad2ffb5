import type { Issue } from '../errors/index.js';
import { UNKNOWN_REFERENCE } from '../errors/kinds/config.js';
import { issueOf } from '../errors/issueOf.js';
import { parseConfig } from '../errors/parseConfig.js';
import { toEpochMs } from '../time/index.js';
import { checkDecisionRoles } from './checkDecisionRoles.js';
import { checkFlows } from './checkFlows.js';
import { checkSuppressions } from './checkSuppressions.js';
import { defineParts, type PolicyParts } from './defineParts.js';
import type { PolicySetConfig } from './policySetConfig.js';
import { outlineSchema } from './policySetSchema.js';

/** A policy set as far as it can be read, and all that is wrong with it. */
export interface ReadPolicySet {
  readonly issues: readonly Issue[];
  /** The keys of the right type. */
  readonly outline: Partial<PolicySetConfig>;
  readonly parts: PolicyParts;
  /** Epoch ms, null when it is not said or not readable. */
  readonly effectiveFrom: number | null;
}

/** Reads a config of any kind, part by part. */
export function readPolicySet(config: unknown): ReadPolicySet {
  const { issues: shape } = parseConfig(outlineSchema, config);
  const issues: Issue[] = [...shape];
  const outline = readableParts(config, shape);
  const found: Issue[] = [];
  const parts = defineParts(found, outline);
  issues.push(...found.filter((each) => !isOfRefusedPart(each, outline)));
  const effectiveFrom = readInstant(issues, outline.effectiveFrom);
  issues.push(
    ...checkDecisionRoles(outline, parts),
    ...checkFlows(outline, parts),
    ...checkSuppressions(outline.suppress),
  );
  return { issues, outline, parts, effectiveFrom };
}

/** What can be checked further: keys of the wrong type are left out. */
function readableParts(config: unknown, shape: readonly Issue[]): Partial<PolicySetConfig> {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return {};
  const harmed = new Set(shape.map(({ path }) => path[0]));
  return Object.fromEntries(Object.entries(config).filter(([key]) => !harmed.has(key)));
}

/** Whether an issue says only that a path names a schedule or a path that was refused itself. */
function isOfRefusedPart(
  { code, path, received }: Issue,
  outline: Partial<PolicySetConfig>,
): boolean {
  if (code !== UNKNOWN_REFERENCE.code || path[0] !== 'escalation') return false;
  const { schedules = [], escalation = [] } = outline;
  const key = path.at(-1);
  const named = key === 'schedule' ? schedules : key === 'policy' ? escalation : [];
  return named.some(({ id }) => id === received);
}

function readInstant(issues: Issue[], text: string | undefined): number | null {
  if (text === undefined) return null;
  try {
    return toEpochMs(text);
  } catch (error) {
    issues.push(issueOf(error, ['effectiveFrom'], { received: text }));
    return null;
  }
}

import type { Issue } from '../errors/index.js';
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
  const parts = defineParts(issues, outline);
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

function readInstant(issues: Issue[], text: string | undefined): number | null {
  if (text === undefined) return null;
  try {
    return toEpochMs(text);
  } catch (error) {
    issues.push(issueOf(error, ['effectiveFrom'], { received: text }));
    return null;
  }
}

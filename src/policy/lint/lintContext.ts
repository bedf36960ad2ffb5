import { alwaysOpen, type Calendar } from '../../calendar/index.js';
import type { EscalationPolicyConfig } from '../../escalation/index.js';
import type { LintFinding } from './lintFinding.js';
import type { PolicySetConfig } from '../policySetConfig.js';
import type { PolicyParts } from '../defineParts.js';

/** What a rule of the lint looks at. */
export interface LintContext {
  /** The parts of the config that are judged: not refused, nor asked by one that was. */
  readonly config: Partial<PolicySetConfig>;
  /** The escalation paths that were not refused: judged or not, they ask schedules. */
  readonly paths: readonly EscalationPolicyConfig[];
  readonly parts: PolicyParts;
  /** Epoch ms. */
  readonly asOf: number;
  /** The end of the horizon, epoch ms. */
  readonly until: number;
}

/** A rule of the lint. */
export type LintRule = (context: LintContext) => readonly LintFinding[];

/** The calendar of an id; `24x7` is always there. */
export function calendarOfId({ parts }: LintContext, id: string): Calendar | undefined {
  return id === alwaysOpen.id ? alwaysOpen : parts.calendars.find((each) => each.id === id);
}

import { alwaysOpen, type Calendar } from '../../calendar/index.js';
import type { LintFinding } from './lintFinding.js';
import type { PolicySetConfig } from '../policySetConfig.js';
import type { PolicyParts } from '../defineParts.js';

/** What a rule of the lint looks at. */
export interface LintContext {
  /** The parts of the config that were not refused. */
  readonly config: Partial<PolicySetConfig>;
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

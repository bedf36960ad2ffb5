import type { ScorecardConfig } from '../churn/index.js';
import type {
  DecisionRightsConfig,
  DirectoryConfig,
  EscalationPolicyConfig,
  OnCallScheduleConfig,
  OwnershipConfig,
} from '../escalation/index.js';
import type { RoutingConfig } from '../routing/index.js';
import type { SlaConfig, Word } from '../sla/index.js';
import type { AnyCalendarConfig } from './defineCalendars.js';
import type { FlowConfig } from './flow.js';
import type { SuppressionConfig } from './suppression.js';
import type { WorkflowConfig } from './workflow/workflowConfig.js';

/** The standards of a team as one JSON document. */
export interface PolicySetConfig {
  /** Where editors find the schema that completes and underlines; not read here. */
  readonly $schema?: string;
  /** What the set is called, such as the company or the desk. */
  readonly id: string;
  /** What this version is called, `2026-12`. */
  readonly version?: string;
  /** When it takes effect, ISO 8601 with Z or an offset. Default: always in effect. */
  readonly effectiveFrom?: string;
  /**
   * Which tickets it reaches: those created from `effectiveFrom` on, or also those that were open
   * then. Default: `created_from`.
   */
  readonly appliesTo?: Word<'created_from' | 'open_at'>;
  /** When offices are open; `24x7` is always there. */
  readonly calendars: readonly AnyCalendarConfig[];
  /** Service levels: clocks, policies and their targets. */
  readonly sla?: SlaConfig;
  /** People, teams and roles. With it, owners and targets must be in it. */
  readonly directory?: DirectoryConfig;
  /** Who is on call when. */
  readonly schedules?: readonly OnCallScheduleConfig[];
  /** Who is told in which order, and when. */
  readonly escalation?: readonly EscalationPolicyConfig[];
  /** Which queue and which agent a ticket goes to. */
  readonly routing?: RoutingConfig;
  /** Who may decide what. Its roles and teams must be in the directory, where that lists some. */
  readonly decisionRights?: DecisionRightsConfig;
  /** Who owns customers and tickets. */
  readonly ownership?: OwnershipConfig;
  /** How signs of churn make a score. */
  readonly scorecards?: readonly ScorecardConfig[];
  /** Which status may follow which. */
  readonly workflows?: readonly WorkflowConfig[];
  /** Kinds of work, each with somebody who answers for it. */
  readonly flows?: readonly FlowConfig[];
  /** Findings of the lint that the team has looked at and accepts, each with its reason. */
  readonly suppress?: readonly SuppressionConfig[];
}

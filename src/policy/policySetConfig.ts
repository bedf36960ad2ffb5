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
  readonly calendars: readonly AnyCalendarConfig[];
  readonly sla?: SlaConfig;
  /** People, teams and roles. With it, owners and targets must be in it. */
  readonly directory?: DirectoryConfig;
  readonly schedules?: readonly OnCallScheduleConfig[];
  readonly escalation?: readonly EscalationPolicyConfig[];
  readonly routing?: RoutingConfig;
  /** Who may decide what. Its roles and teams must be in the directory, where that lists some. */
  readonly decisionRights?: DecisionRightsConfig;
  /** Who owns customers and tickets. */
  readonly ownership?: OwnershipConfig;
  readonly scorecards?: readonly ScorecardConfig[];
  readonly workflows?: readonly WorkflowConfig[];
  readonly flows?: readonly FlowConfig[];
  /** Findings of the lint that the team has looked at and accepts, each with its reason. */
  readonly suppress?: readonly SuppressionConfig[];
}

import type { Condition } from '../../conditions/index.js';

/** A move that a workflow allows. */
export interface TransitionConfig {
  /** The status that is left, or several; `*` stands for any. A host's own names are statuses too. */
  readonly from: string | readonly string[];
  /** The status that is entered, or several. */
  readonly to: string | readonly string[];
  /** Fields that the ticket must have after the move: `assignee`, `priority`, one of the host's. */
  readonly requires?: readonly string[];
}

/** Which status may follow which, and what a ticket must carry on the way. */
export interface WorkflowConfig {
  /** By which flows name it. */
  readonly id: string;
  /** Default: every ticket. Of several workflows the first that matches applies. */
  readonly when?: Condition;
  /** The statuses in which a ticket may be created. Default: any. */
  readonly initial?: readonly string[];
  /** The moves that are allowed; any other is a violation. */
  readonly transitions: readonly TransitionConfig[];
}

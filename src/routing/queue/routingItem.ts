import type { InstantLike } from '../../time/index.js';
import type { OverflowStep, RelaxStep, SkillDemand, RoutingSpan } from '../policy/routingConfig.js';

/**
 * A piece of work that waits for somebody. Attributes of the host's own may stand beside these, for
 * the conditions of queue rules.
 */
export interface RoutingItem extends RoutingItemDetails {
  readonly id: string;
  /** When the first of its clocks is due. */
  readonly dueAt?: InstantLike | null | undefined;
}

/** What is known of a piece of work beside its id and when it is due. */
export interface RoutingItemDetails {
  readonly createdAt: InstantLike;
  /** 1 is the most urgent. Without it the matrix decides, and else it is the least urgent. */
  readonly priority?: number | null | undefined;
  readonly impact?: string | number | null | undefined;
  readonly urgency?: string | number | null | undefined;
  readonly tier?: string | null | undefined;
  /** How long it will take somebody. */
  readonly effort?: RoutingSpan | null | undefined;
  /** The agents' queue that it waits in. Null: in none; left out: the rules decide. */
  readonly queue?: string | null | undefined;
  readonly skills?: readonly SkillDemand[] | undefined;
  readonly language?: string | null | undefined;
  /** Default: `email`. */
  readonly channel?: string | null | undefined;
  /** The agent that it belongs to. */
  readonly owner?: string | null | undefined;
  /** Agents that must not get it. */
  readonly excluded?: readonly string[] | undefined;
  readonly relax?: readonly RelaxStep[] | undefined;
  readonly overflow?: readonly OverflowStep[] | undefined;
  readonly [attribute: string]: unknown;
}

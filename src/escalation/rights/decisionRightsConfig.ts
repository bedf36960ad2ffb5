import type { Condition, FieldDeclarations } from '../../conditions/index.js';
import type { Word } from '../../sla/index.js';

/** A rule: who may do what, up to which amount, or who may not. */
export interface RightsRuleConfig {
  /** By which decisions name it. */
  readonly id: string;
  /** `permit` holds for the role and the higher ones; `forbid` for the role alone, or for all. */
  readonly effect: Word<'permit' | 'forbid'>;
  /** A role of the chain, one of the teams, or `*` for everybody. */
  readonly role: string;
  /** What is asked for, such as `refund`. */
  readonly action: string;
  /** The most that one request may be about, in minor units; included. */
  readonly max?: number;
  /** The most of a day, this request included. */
  readonly maxPerDay?: number;
  /** The most for the customer in 30 days, this request included. */
  readonly maxPerCustomer30d?: number;
  /** The currency of amounts, `EUR`; the rule holds for no other. Default: any. */
  readonly currency?: string;
  /** What amounts count that are no money, such as `days`. */
  readonly unit?: string;
  /** On the request's context. Default: always. */
  readonly when?: Condition;
  /** Comes back with the decision. */
  readonly reason?: string;
}

/** Who may decide what, as plain JSON. */
export interface DecisionRightsConfig {
  /** Roles from the lowest to the highest. A role has the permits of those below it. */
  readonly chain: readonly string[];
  /** Teams beside the chain, to which a request is referred when nobody of the chain may. */
  readonly teams?: readonly string[];
  /** Declared fields of the context; conditions may then name no others. */
  readonly fields?: FieldDeclarations;
  readonly rules: readonly RightsRuleConfig[];
}

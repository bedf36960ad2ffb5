import type { ConditionRecord } from '../../conditions/index.js';

/** Something that somebody wants to do. */
export interface ActionRequest {
  /** The role of who wants to decide: of the chain, or one of the teams. */
  readonly role: string;
  readonly action: string;
  /** A whole number of minor units, or of the unit that rules name. Without it no limit is kept. */
  readonly amount?: number;
  /** `EUR`; only rules of this currency and of none hold. */
  readonly currency?: string;
  /** What conditions ask about. */
  readonly context?: ConditionRecord;
  /** Who wants to decide. */
  readonly person?: string;
  /** Who asked for it, when that was somebody of one's own: nobody approves what they asked for. */
  readonly requestedBy?: string;
}

/** What was used up before, in the unit of the request's amount. */
export interface ActionUsage {
  /** By the asker today. Default: 0. */
  readonly day?: number;
  /** For the customer in the last 30 days. Default: 0. */
  readonly customer30d?: number;
}

/** What keeps a permit from holding. */
export type BrokenLimit = 'max' | 'maxPerDay' | 'maxPerCustomer30d' | 'own_request';

/** Which rules decided, and which would have but for a limit. */
export interface DecisionGrounds {
  /** The rules that permit it, or that forbid it to everybody; in listed order. */
  readonly by: readonly string[];
  /** The rules that forbid it to the asker's role. */
  readonly forbiddenBy: readonly string[];
  /** The asker's permits that a limit keeps from holding. */
  readonly blockedBy: readonly {
    readonly rule: string;
    readonly limits: readonly BrokenLimit[];
  }[];
  /** What the authors of all these rules say. */
  readonly reasons: readonly { readonly rule: string; readonly reason: string }[];
}

/** Who may decide a request, told apart by `effect`. */
export type Decision =
  | (DecisionGrounds & { readonly effect: 'allow' })
  /** `to` is the lowest role above the asker's that may. */
  | (DecisionGrounds & { readonly effect: 'escalate'; readonly to: string })
  /** `to` is a team beside the chain. */
  | (DecisionGrounds & { readonly effect: 'refer'; readonly to: string })
  | (DecisionGrounds & { readonly effect: 'deny' });

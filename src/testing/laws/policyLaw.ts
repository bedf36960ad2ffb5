import type { LawCase } from './lawCase.js';

/** A law of one part of a policy set. */
export interface PolicyLaw {
  readonly code:
    | 'between_undoes_add'
    | 'later_start_is_not_due_earlier'
    | 'fold_is_batch'
    | 'pause_is_not_due_earlier'
    | 'plan_is_fold'
    | 'gaps_are_shifts_with_nobody';
  /** `calendars/berlin`, `sla`, `escalation/outage`, `schedules/rota`. */
  readonly subject: string;
  /** Throws `law_broken`, with what broke it, when the law does not hold for a case. */
  readonly check: (lawCase: LawCase) => void;
}

/** A law before it is made to throw: null when it holds, else what broke it. */
export interface BareLaw {
  readonly code: PolicyLaw['code'];
  readonly subject: string;
  readonly breach: (lawCase: LawCase) => string | null;
}

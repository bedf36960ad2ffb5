/** A wait for an answer, which came, or has not come yet, or never will. */
export const RESPONSE_STATES = {
  answered: { side: 'measured', counted: 'measured' },
  unanswered: { side: 'unanswered', counted: 'censored' },
  closed_unanswered: { side: 'closedUnanswered', counted: 'censored' },
  not_applicable: { side: 'notApplicable', counted: 'not_applicable' },
} as const;

/** A way to a solve. */
export const RESOLUTION_STATES = {
  resolved: { side: 'measured', counted: 'measured' },
  open: { side: 'open', counted: 'censored' },
  closed_unsolved: { side: 'closedUnsolved', counted: 'censored' },
  not_applicable: { side: 'notApplicable', counted: 'not_applicable' },
} as const;

/** Time that adds up until the ticket is done. */
export const WAIT_STATES = {
  ended: { side: 'measured', counted: 'measured' },
  open: { side: 'open', counted: 'censored' },
  not_applicable: { side: 'notApplicable', counted: 'not_applicable' },
} as const;

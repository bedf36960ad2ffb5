import type { ErrorKind } from '../errorKind.js';

export const NOT_A_POLICY_SET: ErrorKind = {
  code: 'not_a_policy_set',
  text: 'is not a compiled policy set',
};
export const NOT_A_WORKFLOW: ErrorKind = {
  code: 'not_a_workflow',
  text: 'is not a compiled workflow',
};
export const CALENDAR_LOOP: ErrorKind = {
  code: 'calendar_loop',
  text: 'is made from calendars that are made from it',
};
export const TRANSITION_NOT_ALLOWED: ErrorKind = {
  code: 'transition_not_allowed',
  text: 'moves the ticket where the workflow does not allow',
};
export const MISSING_REQUIRED_FIELD: ErrorKind = {
  code: 'missing_required_field',
  text: 'lacks a field that the workflow requires',
};
export const MISSING_EFFECTIVE_FROM: ErrorKind = {
  code: 'missing_effective_from',
  text: 'is needed to tell versions of a policy set apart',
};
export const SAME_EFFECTIVE_FROM: ErrorKind = {
  code: 'same_effective_from',
  text: 'takes effect at the instant of another version',
};
export const NOT_POLICY_VERSIONS: ErrorKind = {
  code: 'not_policy_versions',
  text: 'is not a list of policy versions',
};
export const SUPPRESSION_WITHOUT_REASON: ErrorKind = {
  code: 'suppression_without_reason',
  text: 'gives no reason for accepting a finding',
};

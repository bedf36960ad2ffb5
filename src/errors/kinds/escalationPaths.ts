import type { ErrorKind } from '../errorKind.js';

export const NOT_A_DIRECTORY: ErrorKind = {
  code: 'not_a_directory',
  text: 'is not a compiled directory',
};
export const NOT_AN_ESCALATION_POLICY: ErrorKind = {
  code: 'not_an_escalation_policy',
  text: 'is not a compiled escalation policy',
};
export const INVALID_ESCALATION_STATE: ErrorKind = {
  code: 'invalid_escalation_state',
  text: 'is not a state of this escalation policy',
};
export const NO_LEVELS: ErrorKind = { code: 'no_levels', text: 'has no levels' };
export const NO_OWNER: ErrorKind = { code: 'no_owner', text: 'names nobody who owns the level' };
export const EMPTY_LEVEL: ErrorKind = { code: 'empty_level', text: 'can never reach anybody' };
export const LOOP: ErrorKind = { code: 'loop', text: 'leads back to itself' };
export const INVALID_DELAY: ErrorKind = {
  code: 'invalid_delay',
  text: 'is not a span of real time of 0 or more',
};
export const ENDLESS_REPEAT: ErrorKind = {
  code: 'endless_repeat',
  text: 'repeats a path on which no level takes any time',
};
export const CONFLICTING_SETTING: ErrorKind = {
  code: 'conflicting_setting',
  text: 'does not go with another setting of the policy',
};
export const INVALID_WHEN: ErrorKind = {
  code: 'invalid_when',
  text: 'does not name exactly one time of a level',
};
export const MIXED_CURRENCIES: ErrorKind = {
  code: 'mixed_currencies',
  text: 'is in another currency than an earlier level',
};
export const TOO_MANY_STEPS: ErrorKind = {
  code: 'too_many_steps',
  text: 'holds more than 50000 steps',
};
export const UNREACHABLE_LEVEL: ErrorKind = {
  code: 'unreachable_level',
  text: 'stands behind a level that never moves on',
};
export const LANDS_AT_OR_AFTER_DUE: ErrorKind = {
  code: 'lands_at_or_after_due',
  text: 'is told when it is already due',
};
export const SAME_AS_PREVIOUS: ErrorKind = {
  code: 'same_as_previous',
  text: 'tells nobody whom the level before has not told',
};
export const AUTHORITY_NOT_RISING: ErrorKind = {
  code: 'authority_not_rising',
  text: 'may decide no more than the level before',
};
export const COVERAGE_GAP: ErrorKind = {
  code: 'coverage_gap',
  text: 'reaches nobody for part of the horizon',
};
export const OWNER_OFF_SHIFT: ErrorKind = {
  code: 'owner_off_shift',
  text: 'names an owner who is off for part of the horizon',
};
export const SINGLE_PERSON: ErrorKind = {
  code: 'single_person',
  text: 'tells one person on every level',
};

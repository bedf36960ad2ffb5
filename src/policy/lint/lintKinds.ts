import type { ErrorKind } from '../../errors/errorKind.js';

export const SHADOWED_POLICY: ErrorKind = {
  code: 'shadowed_policy',
  text: 'never decides, because earlier policies take every ticket that it matches',
};
export const SHADOWED_TARGET: ErrorKind = {
  code: 'shadowed_target',
  text: 'never decides, because earlier rows take every ticket that it matches',
};
export const CONTRADICTORY_POLICY: ErrorKind = {
  code: 'contradictory_policy',
  text: 'matches no ticket that there can be',
};
export const CONTRADICTORY_TARGET: ErrorKind = {
  code: 'contradictory_target',
  text: 'matches no ticket of its policy',
};
export const DUPLICATE_POLICY: ErrorKind = {
  code: 'duplicate_policy',
  text: 'matches exactly the tickets of an earlier policy',
};
export const DUPLICATE_TARGET: ErrorKind = {
  code: 'duplicate_target',
  text: 'matches exactly the tickets of an earlier row',
};
export const NO_FALLBACK_POLICY: ErrorKind = {
  code: 'no_fallback_policy',
  text: 'have no policy for some tickets',
};
export const PRIORITY_WITHOUT_TARGET: ErrorKind = {
  code: 'priority_without_target',
  text: 'promises something to some of its tickets and nothing to others',
};
export const TOO_MANY_COMBINATIONS: ErrorKind = {
  code: 'too_many_combinations',
  text: 'tell apart more tickets than are tried, so some findings about them may be missing',
};
export const TARGET_LONGER_THAN_DAY: ErrorKind = {
  code: 'target_longer_than_day',
  text: 'is longer than an open day, so that it means days while it says hours',
};
export const IMPOSSIBLE_TARGET: ErrorKind = {
  code: 'impossible_target',
  text: 'can never be due in its calendar',
};
export const URGENT_SLOWER_THAN_HIGH: ErrorKind = {
  code: 'urgent_slower_than_high',
  text: 'promises more time to a more urgent priority',
};
export const FIRST_RESPONSE_SLOWER_THAN_RESOLUTION: ErrorKind = {
  code: 'first_response_slower_than_resolution',
  text: 'promises a first response later than the resolution',
};
export const WARNING_AT_START: ErrorKind = {
  code: 'warning_at_start',
  text: 'warns when the clock starts, or before',
};
export const RESOLUTION_WITHOUT_PAUSES: ErrorKind = {
  code: 'resolution_without_pauses',
  text: 'does not say what pauses it',
};
export const HOLIDAYS_END_SOON: ErrorKind = {
  code: 'holidays_end_soon',
  text: 'lists no holiday for the months to come',
};
export const CALENDAR_NEVER_OPEN: ErrorKind = {
  code: 'calendar_never_open',
  text: 'never opens',
};
export const HOURS_END_2359: ErrorKind = {
  code: 'hours_end_2359',
  text: 'closes for the last minute of the day',
};
export const CLOCK_CHANGE_INSIDE_INTERVAL: ErrorKind = {
  code: 'clock_change_inside_interval',
  text: 'is open while the clocks change',
};
export const FLOW_WITHOUT_OWNER: ErrorKind = {
  code: 'flow_without_owner',
  text: 'names nobody who answers for it',
};
export const SHADOWED_RULE: ErrorKind = {
  code: 'shadowed_rule',
  text: 'never decides, because earlier rules of its list take everything that it matches',
};
export const CONTRADICTORY_RULE: ErrorKind = {
  code: 'contradictory_rule',
  text: 'matches nothing that there can be',
};
export const DUPLICATE_RULE: ErrorKind = {
  code: 'duplicate_rule',
  text: 'matches exactly what an earlier rule of its list matches',
};
export const NO_FALLBACK_RULE: ErrorKind = {
  code: 'no_fallback_rule',
  text: 'leave some tickets without a rule',
};
export const WORKFLOW_DEAD_END: ErrorKind = {
  code: 'workflow_dead_end',
  text: 'lets tickets into statuses from which they are never solved or closed',
};
export const UNREACHABLE_STATUS: ErrorKind = {
  code: 'unreachable_status',
  text: 'leaves a status that no ticket ever has',
};
export const ON_CALL_GAP: ErrorKind = {
  code: 'on_call_gap',
  text: 'has nobody on call for part of the horizon',
};
export const TOO_MANY_HANDOFFS: ErrorKind = {
  code: 'too_many_handoffs',
  text: 'has more hand-offs in the horizon than are looked at, so gaps may be missing',
};
export const ESCALATION_OUTSIDE_HOURS: ErrorKind = {
  code: 'escalation_outside_hours',
  text: 'tells somebody outside of their working hours',
};
export const ESCALATION_AFTER_BREACH: ErrorKind = {
  code: 'escalation_after_breach',
  text: 'tells nobody before the target is breached',
};
export const PERMIT_WITHOUT_EFFECT: ErrorKind = {
  code: 'permit_without_effect',
  text: 'permits nothing that other rules do not permit already, or forbid to everybody',
};
export const UNREACHABLE_BAND: ErrorKind = {
  code: 'unreachable_band',
  text: 'is a band that no score falls into',
};
export const SIGNAL_WITHOUT_WEIGHT: ErrorKind = {
  code: 'signal_without_weight',
  text: 'gives the same points whatever its value is',
};
export const SCALE_NOT_USED: ErrorKind = {
  code: 'scale_not_used',
  text: 'is wider than the scores that the signals can give',
};
export const UNUSED_SUPPRESSION: ErrorKind = {
  code: 'unused_suppression',
  text: 'accepts a finding that there is not',
};

import type { ErrorKind } from '../errorKind.js';

export const NOT_AN_SLA: ErrorKind = { code: 'not_an_sla', text: 'is not a set of compiled rules' };
export const INVALID_CLOCK_STATE: ErrorKind = {
  code: 'invalid_clock_state',
  text: 'is not a state of clocks',
};
export const INVALID_EXPLANATION: ErrorKind = {
  code: 'invalid_explanation',
  text: 'is not what explainClock returns',
};
export const EVENT_OUT_OF_ORDER: ErrorKind = {
  code: 'event_out_of_order',
  text: 'lies before an event that the clocks have seen',
};
export const READ_BEFORE_EVENTS: ErrorKind = {
  code: 'read_before_events',
  text: 'lies before an event that the clocks have seen',
};
export const UNKNOWN_CLOCK: ErrorKind = {
  code: 'unknown_clock',
  text: 'is not a clock of these rules',
};
export const UNKNOWN_CYCLE: ErrorKind = {
  code: 'unknown_cycle',
  text: 'is not a cycle of the clock',
};
export const UNKNOWN_METRIC: ErrorKind = {
  code: 'unknown_metric',
  text: 'is neither a preset nor a clock of these rules',
};
export const UNKNOWN_CALENDAR: ErrorKind = {
  code: 'unknown_calendar',
  text: 'is not one of the calendars given',
};
export const TARGET_NOT_POSITIVE: ErrorKind = {
  code: 'target_not_positive',
  text: 'allows no time',
};
export const TARGET_TOO_LONG: ErrorKind = {
  code: 'target_too_long',
  text: 'allows more than 50 years',
};
export const INVALID_WARNING: ErrorKind = {
  code: 'invalid_warning',
  text: 'is neither a share of the target up to 100% nor a span before due',
};
export const ELAPSED_DAYS: ErrorKind = {
  code: 'elapsed_days',
  text: 'counts every hour, while the target counts days of the calendar',
};
export const SAME_CONDITIONS: ErrorKind = {
  code: 'same_conditions',
  text: 'asks for the same as an earlier row of its metric, so it can never decide',
};
export const UNKNOWN_STATUS_IN_POLICY: ErrorKind = {
  code: 'unknown_status_in_policy',
  text: 'is no status, nor one that statusCategories maps',
};
export const UNKNOWN_TRIGGER: ErrorKind = {
  code: 'unknown_trigger',
  text: 'is no event type, nor one that eventTypes declares',
};
export const WRONG_LIST: ErrorKind = {
  code: 'wrong_list',
  text: 'belongs into the other list of policies',
};
export const NOT_A_RATE: ErrorKind = { code: 'not_a_rate', text: 'is not a share from 0 to 1' };
export const NOT_MINOR_UNITS: ErrorKind = {
  code: 'not_minor_units',
  text: 'is not a whole number of 0 or more',
};
export const INVALID_CREDIT_SCHEDULE: ErrorKind = {
  code: 'invalid_credit_schedule',
  text: 'does not fit a credit table',
};
export const REVERSED_SPAN: ErrorKind = {
  code: 'reversed_span',
  text: 'ends before it starts',
};
export const INVALID_MIN_N: ErrorKind = {
  code: 'invalid_min_n',
  text: 'is not a whole number of 1 or more',
};
export const INVALID_SPAN: ErrorKind = {
  code: 'invalid_span',
  text: 'is not a span of real time above 0',
};
export const INVALID_NEGOTIATED_DATE: ErrorKind = {
  code: 'invalid_negotiated_date',
  text: 'is no instant, so the target that it names does not hold',
};

import type { ErrorKind } from '../errorKind.js';

export const NOT_A_METRIC: ErrorKind = { code: 'not_a_metric', text: 'is not a metric' };
export const NOT_A_FUNCTION: ErrorKind = { code: 'not_a_function', text: 'is not a function' };
export const NOT_ITERABLE: ErrorKind = {
  code: 'not_iterable',
  text: 'is not a list or other iterable',
};
export const INVALID_GROUP_KEY: ErrorKind = {
  code: 'invalid_group_key',
  text: 'is no key to group by',
};
export const TOO_MANY_BUCKETS: ErrorKind = {
  code: 'too_many_buckets',
  text: 'spans more than 100000 buckets',
};
export const INVALID_OPTION: ErrorKind = {
  code: 'invalid_option',
  text: 'is not a value that this option takes',
};
export const INVALID_MEASUREMENT: ErrorKind = {
  code: 'invalid_measurement',
  text: 'is not a value that this metric can count',
};
export const INVALID_FACTS: ErrorKind = {
  code: 'invalid_facts',
  text: 'is not what a function of facts returns',
};
export const INVALID_METRIC_STATE: ErrorKind = {
  code: 'invalid_metric_state',
  text: 'is not a state of this metric',
};
export const BASELINE_TOO_SHORT: ErrorKind = {
  code: 'baseline_too_short',
  text: 'are too few values to know what is usual',
};
export const INVALID_CONTACT: ErrorKind = {
  code: 'invalid_contact',
  text: 'is not a contact of a customer',
};
export const NOT_A_REVIEW_FORM: ErrorKind = {
  code: 'not_a_review_form',
  text: 'is not a form made by defineReviewForm',
};
export const OTHER_CURRENCY: ErrorKind = {
  code: 'other_currency',
  text: 'is another currency than that of the sum so far',
};
export const INVALID_INVOICE: ErrorKind = {
  code: 'invalid_invoice',
  text: 'is not what an invoice has there',
};
export const INVALID_FLOW: ErrorKind = {
  code: 'invalid_flow',
  text: 'is not what a flow has there',
};

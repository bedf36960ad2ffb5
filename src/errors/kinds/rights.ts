import type { ErrorKind } from '../errorKind.js';

export const NOT_DECISION_RIGHTS: ErrorKind = {
  code: 'not_decision_rights',
  text: 'is not a set of compiled decision rights',
};
export const UNKNOWN_ROLE: ErrorKind = {
  code: 'unknown_role',
  text: 'is neither a role of the chain nor one of the teams',
};
export const EMPTY_CHAIN: ErrorKind = { code: 'empty_chain', text: 'names no role' };
export const INVALID_CURRENCY: ErrorKind = {
  code: 'invalid_currency',
  text: 'is not a currency code such as EUR',
};
export const LIMIT_WITHOUT_CURRENCY: ErrorKind = {
  code: 'limit_without_currency',
  text: 'limits an amount of no currency, while other rules of its action limit amounts of one',
};

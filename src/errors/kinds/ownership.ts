import type { ErrorKind } from '../errorKind.js';

export const NOT_OWNERSHIP: ErrorKind = {
  code: 'not_ownership',
  text: 'is not a set of compiled rules of ownership',
};

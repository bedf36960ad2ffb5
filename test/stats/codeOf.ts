import { isCustopsError } from '../../src/errors/index.js';

/** The code of the error that a call ends in. */
export function codeOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (isCustopsError(error)) return error.code;
    throw error;
  }
  return 'nothing thrown';
}

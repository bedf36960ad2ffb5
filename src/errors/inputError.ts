import { CustopsError } from './custopsError.js';
import type { ErrorKind } from './errorKind.js';

/** An argument of a call was refused. */
export class InputError extends CustopsError {
  /** The argument as one would type it: `start`, `events[3].at`. */
  declare readonly argument: string;
  /** The value that was found. */
  declare readonly received: unknown;
  /** What would have been right, in words. */
  declare readonly expected: string | undefined;

  constructor(kind: ErrorKind, argument: string, received: unknown, expected?: string) {
    super(kind.code, `${argument}: ${kind.text}`, 'InputError');
    this.argument = argument;
    this.received = received;
    this.expected = expected;
  }
}

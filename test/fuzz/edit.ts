import fc from 'fast-check';
import { junk, oddNumber, oddWord } from './junk.js';

const kinds = [
  ...['replace', 'delete', 'duplicate', 'rename', 'swap', 'wrap', 'repeat', 'nullPrototype'],
  ...['sparse', 'throwingGetter', 'answer', 'throwing', 'graft', 'secret', 'strip'],
  // The likeliest to come through the checks, and so to what lies behind them.
  ...['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
] as const;

/** What is done to one place of the arguments of a call. */
export interface Edit {
  readonly kind: string;
  /** Numbers the place, among all there are. */
  readonly where: number;
  /** Numbers whatever else has to be chosen. */
  readonly choice: number;
  readonly junk: unknown;
  readonly word: string;
  readonly number: number;
}

/** One change of one place. */
export const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...kinds),
  where: fc.nat(9_999),
  choice: fc.nat(9_999),
  junk,
  word: oddWord,
  number: oddNumber,
});

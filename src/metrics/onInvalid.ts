import { type InputError, isCustopsError } from '../errors/index.js';
import { checkChoice } from './checkChoice.js';

/** What a metric does about an item that it cannot count: stop, or count it in `rejected`. */
export type OnInvalid = 'throw' | 'count';

/** Refuses another word. */
export function checkOnInvalid(onInvalid: unknown): void {
  checkChoice(onInvalid, 'onInvalid', ['throw', 'count']);
}

/** Whether an error is about the item itself: what the host's own functions throw is not. */
export function isItemError(error: unknown): error is InputError {
  return (
    isCustopsError(error) && 'argument' in error && /^item(?=$|[.[])/.test(String(error.argument))
  );
}

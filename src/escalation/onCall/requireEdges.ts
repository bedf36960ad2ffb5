import { InputError } from '../../errors/index.js';
import { TOO_MANY_SHIFTS } from '../../errors/kinds/onCall.js';

/**
 * Twenty years of daily turns with a daily window come to 22000; more than so many would make
 * callers wait.
 */
const MOST_EDGES = 50_000;

/**
 * Stops a walk that is too long to be meant.
 *
 * @param edges - how many edges it has met
 * @param asked - the period, and the name that an error gives to it
 * @param at - how far it came, epoch ms
 * @throws InputError `too_many_shifts`
 */
export function requireEdges(
  edges: number,
  { argument, period }: { readonly argument: string; readonly period: unknown },
  at: number,
): void {
  if (edges <= MOST_EDGES) return;
  const expected = `a period that ends by ${new Date(at).toISOString()}`;
  throw new InputError(TOO_MANY_SHIFTS, argument, period, expected);
}

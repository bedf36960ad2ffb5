import { InputError } from '../errors/index.js';
import { INVALID_METRIC_STATE } from '../errors/kinds/metrics.js';

/**
 * Refuses counts that are none: a state of another metric, or one that was damaged in storage,
 * would end in NaN. Looked at where states come in whole (merge, result), not for each item.
 */
export function checkCounts(counts: unknown, names: readonly string[]): void {
  const given = counts as Readonly<Record<string, unknown>> | null | undefined;
  const sound = (name: string): boolean => {
    const count = given?.[name];
    return Number.isSafeInteger(count) && (count as number) >= 0;
  };
  if (!names.every(sound)) refuseState(counts);
}

/** Refuses what is no list of so many parts. */
export function checkParts(states: unknown, length: number): void {
  if (!Array.isArray(states) || states.length !== length) refuseState(states);
}

/** Refuses what is no list of pairs, each with a key of its own. */
export function checkPairs(states: unknown): void {
  if (!Array.isArray(states)) refuseState(states);
  const keys = new Set<unknown>();
  for (const pair of states as unknown[]) {
    if (!Array.isArray(pair) || pair.length !== 2) refuseState(states);
    keys.add((pair as unknown[])[0]);
  }
  if (keys.size !== (states as unknown[]).length) refuseState(states);
}

/** Refuses a state. */
export function refuseState(state: unknown): never {
  throw new InputError(INVALID_METRIC_STATE, 'state', state, 'what init, add or merge returned');
}

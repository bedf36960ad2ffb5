import { InputError } from '../../errors/index.js';
import { TOO_MANY_STEPS } from '../../errors/kinds/escalationPaths.js';
import { REVERSED_SPAN } from '../../errors/kinds/sla.js';
import { requireObject } from '../../errors/requireObject.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import type { Lookup } from '../paths/lookup.js';

/** A stretch of time, half-open, in epoch ms. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is walked, and the argument that it was read from. */
export interface Horizon extends Stretch {
  readonly argument: string;
}

/** The bound of one walk: five years of hourly hand-offs. */
const MOST_STEPS = 50_000;

/**
 * Reads the two ends of a horizon.
 *
 * @throws InputError `wrong_type`, `reversed_span`, and those of instants
 */
export function readHorizon(
  horizon: { readonly from: InstantLike; readonly to: InstantLike },
  argument: string,
): Horizon {
  requireObject(horizon, argument, 'an object with from and to');
  const from = toEpochMs(horizon.from, `${argument}.from`);
  const to = toEpochMs(horizon.to, `${argument}.to`);
  if (to < from) throw new InputError(REVERSED_SPAN, `${argument}.to`, horizon.to);
  return { from, to, argument };
}

/**
 * Visits the stretches of a horizon in which no lookup changes its answer, in order, by edges.
 *
 * @param visit - called with the stretch and, for each lookup, whether it finds somebody
 * @throws InputError `too_many_steps`
 */
export function forEachStretch(
  lookups: readonly Lookup[],
  { from, to, argument }: Horizon,
  visit: (stretch: Stretch, covered: readonly boolean[]) => void,
): void {
  const covered = lookups.map(() => false);
  const until = lookups.map(() => from);
  let steps = 0;
  for (let at = from; at < to;) {
    let next = to;
    for (const [index, lookup] of lookups.entries()) {
      if (until[index]! <= at) {
        steps += 1;
        const { people, untilMs } = lookup(at);
        covered[index] = people.length > 0;
        // An edge lies ahead; anything else would stand still.
        until[index] = Math.max(untilMs, at + 1);
      }
      if (until[index]! < next) next = until[index]!;
    }
    if (steps > MOST_STEPS) {
      const expected = `at most ${MOST_STEPS} edges of schedules in one horizon`;
      throw new InputError(TOO_MANY_STEPS, `${argument}.to`, new Date(to), expected);
    }
    visit({ from: at, to: next }, covered);
    at = next;
  }
}

/** Adds a stretch to a list, to its last one where they touch. */
export function joinTo(list: Stretch[], { from, to }: Stretch): void {
  const last = list[list.length - 1];
  if (last?.to === from) list[list.length - 1] = { from: last.from, to };
  else list.push({ from, to });
}

/** The length of stretches together. */
export function msOf(list: readonly Stretch[]): number {
  return list.reduce((sum, { from, to }) => sum + to - from, 0);
}

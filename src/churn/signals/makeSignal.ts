import type { Because } from '../../errors/index.js';
import type { ChurnFeed } from './churnCustomer.js';
import type { ChurnSignal, ChurnSignalUnit } from './churnSignal.js';
import type { Observation, SignalContext } from './signalContext.js';
import { slopePerMs } from './slopePerMs.js';
import { timeDecay } from './timeDecay.js';
import { DAY_MS } from '../../time/timeUnits.js';

/** What a signal is made for. */
export interface SignalPlan {
  readonly feed: ChurnFeed;
  readonly unit: ChurnSignalUnit;
  /** The reason's code when there is a value. */
  readonly code: string;
}

/** A signal from the log of a feed. */
export function makeSignal(
  { readAt }: SignalContext,
  { feed, unit }: SignalPlan,
  { value, n, because }: Pick<ChurnSignal, 'value' | 'n' | 'because'>,
): ChurnSignal {
  const at = readAt[feed];
  return { value, unit, n, at: at === null ? null : new Date(at), because };
}

/** A signal whose feed nobody has. */
export function noFeed(context: SignalContext, plan: SignalPlan): ChurnSignal {
  return makeSignal(context, plan, { value: null, n: 0, because: { code: `no_${plan.feed}` } });
}

/** How often something happened, each time by its age; 0 when it did not. Values are 0 and 1. */
export function decayedCount(
  context: SignalContext,
  plan: SignalPlan,
  observations: readonly Observation[],
): ChurnSignal {
  const { sum, n } = decay(context, observations);
  return makeSignal(context, plan, { value: sum, n, because: reasonOf(plan.code, observations) });
}

/** The mean, where the newer weighs more; null of nothing. */
export function decayedMean(
  context: SignalContext,
  plan: SignalPlan,
  observations: readonly Observation[],
  counts: (observation: Observation) => boolean = isAboveZero,
): ChurnSignal {
  const { mean, n } = decay(context, observations);
  const because =
    mean === null ? { code: 'nothing_to_measure' } : reasonOf(plan.code, observations, counts);
  return makeSignal(context, plan, { value: mean, n, because });
}

/** How the values change in 30 days; null of fewer than three, or of one instant. */
export function trend(
  context: SignalContext,
  plan: SignalPlan,
  observations: readonly Observation[],
): ChurnSignal {
  const n = observations.length;
  const slope = n < 3 ? null : slopePerMs(observations);
  const because = { code: slope === null ? 'too_few_to_tell' : plan.code };
  const value = slope === null ? null : slope * 30 * DAY_MS + 0;
  return makeSignal(context, plan, { value, n, because });
}

function decay(
  { now, halfLifeMs }: SignalContext,
  observations: readonly Observation[],
): ReturnType<typeof timeDecay> {
  const aged = observations.map(({ at, value }) => ({ ageMs: now - at, value }));
  return timeDecay(aged, { halfLifeMs });
}

function isAboveZero({ value }: Observation): boolean {
  return value > 0;
}

function reasonOf(
  code: string,
  observations: readonly Observation[],
  counts = isAboveZero,
): Because {
  const counted = observations.filter(counts);
  const latest = counted.at(-1)?.id ?? null;
  return { code, detail: { counted: counted.length, of: observations.length, latest } };
}

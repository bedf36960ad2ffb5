import {
  addToValueCounts,
  mergeValueCounts,
  valueCounts,
  type ValueCounts,
} from '../../stats/index.js';
import { checkCounts } from '../checkCounts.js';
import { survivalReading, type SurvivalReading } from '../durations/survivalReading.js';
import { rateReading, type RateReading } from '../rates/rateReading.js';
import type { FlowReading } from './readFlow.js';

/** Times to a milestone: of those that reached it, and of those that have not. */
interface Times {
  values: ValueCounts;
  censored: ValueCounts;
}

/** What is counted of one milestone. */
export interface FlowStepState {
  counts: Record<'reached' | 'skipped' | 'outOfOrder' | 'waiting' | 'gaveUp', number>;
  fromStart: Times;
  fromPrevious: Times;
}

/** One milestone over all flows. */
export interface FlowStep {
  readonly milestone: string;
  /** Of all flows that started. */
  readonly reached: RateReading;
  /** Of those that reached the milestone before it. */
  readonly ofPrevious: RateReading;
  /** From the start of the flow, those that have not reached it censored. */
  readonly fromStart: SurvivalReading;
  /** From the milestone before it, or the start; 0 for what came out of order. */
  readonly fromPrevious: SurvivalReading;
  /** Flows that go on and have come as far as the milestone before it. */
  readonly waiting: number;
  /** Flows that ended there without reaching it. */
  readonly gaveUp: number;
  /** Flows that reached a later one without it. */
  readonly skipped: number;
  /** Flows that reached it before the one before it. */
  readonly outOfOrder: number;
}

const COUNTS = ['reached', 'skipped', 'outOfOrder', 'waiting', 'gaveUp'] as const;

/** A milestone of no flows yet. */
export function emptyStep(): FlowStepState {
  return {
    counts: { reached: 0, skipped: 0, outOfOrder: 0, waiting: 0, gaveUp: 0 },
    fromStart: { values: valueCounts(), censored: valueCounts() },
    fromPrevious: { values: valueCounts(), censored: valueCounts() },
  };
}

/** Counts one flow's way to the milestone at a place. */
export function takeStep(step: FlowStepState, flow: FlowReading, place: number): void {
  const { start, until, ended, reached, furthest } = flow;
  const at = reached[place] ?? null;
  const before = place === 0 ? start : (reached[place - 1] ?? null);
  note(step.fromStart, at === null ? null : at - start, until - start);
  if (before !== null) {
    note(step.fromPrevious, at === null ? null : Math.max(0, at - before), until - before);
  }
  const { counts } = step;
  if (at !== null) {
    counts.reached += 1;
    if (before !== null && at < before) counts.outOfOrder += 1;
  } else if (furthest > place) counts.skipped += 1;
  else if (furthest === place - 1) counts[ended ? 'gaveUp' : 'waiting'] += 1;
}

/** A milestone that was reached after the flow's end leaves the time until then 0. */
function note(times: Times, ms: number | null, lasted: number): void {
  if (ms === null) times.censored = addToValueCounts(times.censored, Math.max(0, lasted));
  else times.values = addToValueCounts(times.values, ms);
}

/** Adds the second to the first, in place. */
export function mergeSteps(step: FlowStepState, other: FlowStepState): void {
  for (const each of [step, other]) {
    checkCounts((each as FlowStepState | null | undefined)?.counts, COUNTS);
  }
  for (const name of COUNTS) step.counts[name] += other.counts[name];
  for (const name of ['fromStart', 'fromPrevious'] as const) {
    step[name].values = mergeValueCounts(step[name].values, other[name].values);
    step[name].censored = mergeValueCounts(step[name].censored, other[name].censored);
  }
}

/** Reads a milestone. */
export function readStep(
  milestone: string,
  step: FlowStepState,
  { started, confidence }: { readonly started: number; readonly confidence: number },
): FlowStep {
  checkCounts((step as FlowStepState | null | undefined)?.counts, COUNTS);
  const { reached, ...counts } = step.counts;
  const fromPrevious = survivalReading(step.fromPrevious, confidence);
  return {
    milestone,
    reached: rateReading({ numerator: reached, denominator: started, confidence }),
    ofPrevious: rateReading({
      numerator: fromPrevious.ended,
      denominator: fromPrevious.n,
      confidence,
    }),
    fromStart: survivalReading(step.fromStart, confidence),
    fromPrevious,
    ...counts,
  };
}

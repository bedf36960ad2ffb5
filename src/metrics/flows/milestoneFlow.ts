import { requireOptions } from '../../errors/requireOptions.js';
import type { DurationLike } from '../../time/index.js';
import { checkCounts, checkParts } from '../checkCounts.js';
import type { Classification } from '../classification.js';
import type { Metric } from '../metric.js';
import { isItemError, type OnInvalid } from '../onInvalid.js';
import { rateReading, type RateReading } from '../rates/rateReading.js';
import { factRateOptions } from '../rates/rateOptions.js';
import { windowMs } from '../rates/windowMs.js';
import { checkMilestones } from './checkMilestones.js';
import type { FlowFacts } from './flowFacts.js';
import {
  emptyStep,
  mergeSteps,
  readStep,
  takeStep,
  type FlowStep,
  type FlowStepState,
} from './flowStep.js';
import { readFlow, type FlowReading } from './readFlow.js';

/** Which flow, and when it counts. */
export interface MilestoneFlowOptions {
  /** In the order in which they are meant to be reached; the last one completes the flow. */
  readonly milestones: readonly string[];
  /** Count only flows that began so long ago, in hours or ms. Default: all, as they stand. */
  readonly within?: DurationLike;
  /** Of the intervals, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
  /** Default: `throw`. */
  readonly onInvalid?: OnInvalid;
}

/** Counted flows. */
export interface MilestoneFlowState {
  counts: Record<'started' | 'completed' | 'immature' | 'notStarted' | 'rejected', number>;
  steps: FlowStepState[];
}

/** How far flows come: `value` is the share that was completed. */
export interface MilestoneFlowResult extends RateReading {
  /** In the declared order. */
  readonly milestones: readonly FlowStep[];
  /** The milestone before which the most flows wait or were given up; null when none does. */
  readonly stallsAt: string | null;
  /** Flows younger than `within`. */
  readonly immature: number;
  /** Flows that start after `asOf`. */
  readonly notStarted: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

const COUNTS = ['started', 'completed', 'immature', 'notStarted', 'rejected'] as const;

/**
 * How far onboardings, or any flows with milestones, come: the share that reaches each, how long
 * it takes them, and where they stall.
 *
 * Times are by Kaplan–Meier, so that flows which have not come as far are not left out. With
 * `within` a flow counts once it is that old, and with all that it reached. A flow belongs to the
 * period in which it started.
 *
 * @param options - `milestones` in their order; `within`; `confidence` of the intervals, 0–1;
 *   `onInvalid`
 * @returns a metric over `flowFacts`: `value` is completed / started
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`; while measuring
 *   `invalid_facts`
 *
 * @example
 * ```ts
 * import { flowFacts, measure, milestoneFlow } from 'custops';
 *
 * const milestones = ['invited', 'active'];
 * const flows = [
 *   { id: 'a', startedAt: 0, events: [{ milestone: 'invited', at: 10 }, { milestone: 'active', at: 30 }] },
 *   { id: 'b', startedAt: 0, events: [{ milestone: 'invited', at: 20 }] },
 *   { id: 'c', startedAt: 0, events: [] },
 * ];
 * const facts = flows.map((flow) => flowFacts(flow, { milestones, now: 100 }));
 * const { value, stallsAt, milestones: [invited] } = measure(milestoneFlow({ milestones }), facts);
 * [value, stallsAt]; // => [1 / 3, 'invited']
 * [invited?.reached.value, invited?.fromStart.medianMs]; // => [2 / 3, 20]
 * ```
 */
export function milestoneFlow(
  options: MilestoneFlowOptions,
): Metric<FlowFacts, MilestoneFlowState, MilestoneFlowResult> {
  requireOptions(options, ['milestones', 'within', 'confidence', 'onInvalid']);
  checkMilestones(options.milestones);
  const milestones = [...options.milestones];
  const window = options.within === undefined ? 0 : windowMs(options.within);
  const { confidence, onInvalid } = factRateOptions(options);
  const sideOf = (facts: FlowFacts): FlowSide => {
    try {
      const flow = readFlow(facts, milestones);
      if (flow === null) return { side: 'notStarted', code: 'not_started' };
      if (flow.start + window > flow.asOf) return { side: 'immature', code: 'window_open' };
      return { side: 'started', flow };
    } catch (error) {
      if (onInvalid === 'throw' || !isItemError(error)) throw error;
      return { side: 'rejected', code: error.code };
    }
  };
  const last = milestones.length - 1;
  return {
    id: 'milestone_flow',
    init: () => ({
      counts: { started: 0, completed: 0, immature: 0, notStarted: 0, rejected: 0 },
      steps: milestones.map(emptyStep),
    }),
    add: (state, facts) => {
      const found = sideOf(facts);
      state.counts[found.side] += 1;
      if (found.side !== 'started') return state;
      if (found.flow.furthest === last) state.counts.completed += 1;
      for (const [place, step] of state.steps.entries()) takeStep(step, found.flow, place);
      return state;
    },
    merge: (state, other) => {
      for (const each of [state, other]) checkState(each, milestones.length);
      for (const name of COUNTS) state.counts[name] += other.counts[name];
      other.steps.forEach((step, place) => {
        mergeSteps(state.steps[place] ?? emptyStep(), step);
      });
      return state;
    },
    result: (state) => {
      checkState(state, milestones.length);
      return resultOf(state, { milestones, confidence });
    },
    classify: (facts) => [classify(facts, sideOf(facts), milestones)],
  };
}

type FlowSide =
  | { readonly side: 'started'; readonly flow: FlowReading }
  | { readonly side: 'immature' | 'notStarted' | 'rejected'; readonly code: string };

function checkState(state: MilestoneFlowState | null | undefined, length: number): void {
  checkCounts(state?.counts, COUNTS);
  checkParts(state?.steps, length);
}

const COUNTED = {
  immature: 'immature',
  notStarted: 'not_applicable',
  rejected: 'rejected',
} as const;

function classify(
  facts: FlowFacts,
  found: FlowSide,
  milestones: readonly string[],
): Classification {
  if (found.side !== 'started') {
    const id = found.side === 'rejected' ? null : facts.flowId;
    return { id, counted: COUNTED[found.side], because: { code: found.code } };
  }
  const { furthest, ended } = found.flow;
  const isComplete = furthest === milestones.length - 1;
  const code = isComplete ? 'completed' : ended ? 'gave_up' : 'waiting';
  const detail = { reached: milestones[furthest] ?? null, next: milestones[furthest + 1] ?? null };
  return {
    id: facts.flowId,
    counted: isComplete ? 'numerator' : 'denominator',
    because: { code, detail },
  };
}

function resultOf(
  { counts, steps }: MilestoneFlowState,
  {
    milestones,
    confidence,
  }: { readonly milestones: readonly string[]; readonly confidence: number },
): MilestoneFlowResult {
  const { started, completed, immature, notStarted, rejected } = counts;
  const all = milestones.map((milestone, place) =>
    readStep(milestone, steps[place] ?? emptyStep(), { started, confidence }),
  );
  const stalled = (step: FlowStep): number => step.waiting + step.gaveUp;
  const most = Math.max(...all.map(stalled));
  return {
    ...rateReading({ numerator: completed, denominator: started, confidence }),
    milestones: all,
    stallsAt: most === 0 ? null : (all.find((step) => stalled(step) === most)?.milestone ?? null),
    ...{ immature, notStarted, rejected },
  };
}

import { InputError } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import {
  addSums,
  addToSum,
  emptySum,
  isExactSum,
  sumOf,
  type ExactSum,
} from '../../stats/exactSum.js';
import { checkCounts, refuseState } from '../checkCounts.js';
import type { Metric } from '../metric.js';
import { isItemError, type OnInvalid } from '../onInvalid.js';
import type { AgentTimeFact } from './agentTimes.js';

/** Sums of times. */
export interface TimeRatioState {
  over: ExactSum;
  under: ExactSum;
  n: number;
  peak: number;
  rejected: number;
}

/** One time of agents over another. */
export interface TimeRatioParts<Result> {
  readonly id: string;
  readonly over: 'busyStaffedMs' | 'handleMs';
  readonly under: 'staffedMs' | 'busyMs';
  readonly read: (sums: TimeRatioSums) => Result;
}

/** What a ratio of times is read from. */
export interface TimeRatioSums {
  readonly value: number | null;
  readonly n: number;
  readonly overMs: number;
  readonly underMs: number;
  readonly peak: number;
  readonly rejected: number;
}

const TIMES = ['staffedMs', 'busyMs', 'busyStaffedMs', 'handleMs', 'peak'] as const;

/** Folds agents' times into a ratio of sums; agents without any of the lower time are not in n. */
export function timeRatio<Result>(
  { id, over, under, read }: TimeRatioParts<Result>,
  onInvalid: OnInvalid,
): Metric<AgentTimeFact, TimeRatioState, Result> {
  const soundOrReject = (fact: AgentTimeFact): boolean => {
    try {
      checkFact(fact);
      return true;
    } catch (error) {
      if (onInvalid === 'throw' || !isItemError(error)) throw error;
      return false;
    }
  };
  return {
    id,
    init: () => ({ over: emptySum(), under: emptySum(), n: 0, peak: 0, rejected: 0 }),
    add: (state, fact) => {
      if (!soundOrReject(fact)) state.rejected += 1;
      else if (fact[under] > 0) {
        addToSum(state.over, fact[over]);
        addToSum(state.under, fact[under]);
        state.n += 1;
        state.peak = Math.max(state.peak, fact.peak);
      }
      return state;
    },
    merge: (state, other) => {
      checkState(state);
      checkState(other);
      addSums(state.over, other.over);
      addSums(state.under, other.under);
      state.n += other.n;
      state.rejected += other.rejected;
      state.peak = Math.max(state.peak, other.peak);
      return state;
    },
    result: (state) => {
      checkState(state);
      const [overMs, underMs] = [sumOf(state.over), sumOf(state.under)];
      const { n, peak, rejected } = state;
      const value = underMs > 0 ? overMs / underMs : null;
      return read({ value, n, overMs, underMs, peak, rejected });
    },
    classify: (fact) => {
      if (!soundOrReject(fact)) {
        return [{ id: null, counted: 'rejected', because: { code: INVALID_FACTS.code } }];
      }
      const detail = { [over]: fact[over], [under]: fact[under] };
      const counted = fact[under] > 0 ? 'measured' : 'not_applicable';
      return [{ id: fact.agent, counted, because: { code: 'agent_time', detail } }];
    },
  };
}

function checkFact(fact: AgentTimeFact): void {
  const given = fact as unknown as Readonly<Record<string, unknown>> | null;
  for (const time of TIMES) {
    const value = typeof given === 'object' && given !== null ? given[time] : undefined;
    if (Number.isSafeInteger(value) && Number(value) >= 0) continue;
    throw new InputError(INVALID_FACTS, `item.${time}`, value, 'whole ms, 0 or more');
  }
}

function checkState(state: TimeRatioState | null | undefined): void {
  checkCounts(state, ['n', 'peak', 'rejected']);
  if (!isExactSum(state?.over) || !isExactSum(state?.under)) refuseState(state);
}

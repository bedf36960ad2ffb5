import {
  addToValueCounts,
  mergeValueCounts,
  valueCounts,
  type ValueCounts,
} from '../../stats/index.js';
import { checkCounts, refuseState } from '../checkCounts.js';
import { durationReading, type DurationReading } from '../durations/durationReading.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import type { Metric } from '../metric.js';
import type { MetricResult } from '../metricResult.js';
import { isItemError } from '../onInvalid.js';
import { backlogItem, explainBacklog } from './backlogItem.js';
import { backlogOptions, type BacklogOptions, type KnownBacklogOptions } from './backlogOptions.js';
import { BACKLOG_PARTS, type BacklogPart, type BacklogSplit } from './backlogSplit.js';

type Beside = 'done' | 'notApplicable' | 'excluded' | 'rejected';

/** Counted tickets. */
export interface BacklogState {
  ages: ValueCounts;
  /** How many open tickets are in each age bucket. */
  buckets: number[];
  counts: Record<BacklogPart | Beside, number>;
}

/** Open tickets of an age from `fromMs` to below `toMs`. */
export interface AgeBucket {
  readonly fromMs: number;
  /** Null for the last one, which has no end. */
  readonly toMs: number | null;
  readonly n: number;
}

/** What is open at an instant: `value` counts it. */
export interface BacklogResult extends MetricResult {
  readonly unit: 'count';
  readonly split: BacklogSplit;
  /** The distribution of the ages of what is open. */
  readonly age: DurationReading;
  readonly buckets: readonly AgeBucket[];
  /** Solved or closed tickets. */
  readonly done: number;
  /** Tickets without any event. */
  readonly notApplicable: number;
  /** Tickets that leave every metric. */
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
}

const BESIDE: readonly Beside[] = ['done', 'notApplicable', 'excluded', 'rejected'];
const COUNTS: readonly (BacklogPart | Beside)[] = [...BACKLOG_PARTS, ...BESIDE];

/**
 * What is open at the instant of the facts, whose move it is, and how old it is.
 *
 * New and open tickets are `actionable`; pending ones await the customer; those on hold await a
 * third party. For the backlog of another instant take facts with that `now`; for how it came and
 * went see `backlogSeries`.
 *
 * @param options - `buckets`: where age buckets end; `ageFrom`: since the creation, or in the
 *   present status; `quantiles`, `confidence`, `cap` of the ages; `dedupe`; `onInvalid`
 * @returns a metric over `ticketFacts`: `value` counts the open tickets
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`, the codes of
 *   `parseDuration`; while measuring `invalid_facts`
 *
 * @example
 * ```ts
 * import { alwaysOpen, backlog, measure, ticketFacts } from 'custops';
 *
 * const ticket = (id: string, to: string) => ({
 *   id,
 *   events: [{ at: 0, type: 'created' }, { at: 3_600_000, type: 'status_changed', to }] as const,
 * });
 * const tickets = [ticket('t1', 'open'), ticket('t2', 'pending'), ticket('t3', 'solved')];
 * const facts = tickets.map((each) => ticketFacts(each, { calendar: alwaysOpen, now: 90_000_000 }));
 * const { value, split, age } = measure(backlog(), facts);
 * [value, split.actionable, split.awaitingCustomer]; // => [2, 1, 1]
 * age.value; // => 90000000
 * ```
 */
export function backlog(
  options: BacklogOptions = {},
): Metric<TicketFacts, BacklogState, BacklogResult> {
  const known = backlogOptions(options);
  const reject = (error: unknown): string => {
    if (known.onInvalid === 'throw' || !isItemError(error)) throw error;
    return error.code;
  };
  return {
    id: 'backlog',
    init: () => ({
      ages: valueCounts({ cap: known.cap }),
      buckets: Array.from({ length: known.edges.length + 1 }, () => 0),
      counts: Object.fromEntries(COUNTS.map((name) => [name, 0])) as BacklogState['counts'],
    }),
    add: (state, facts) => {
      try {
        take(state, backlogItem(facts, known), known.edges);
      } catch (error) {
        reject(error);
        state.counts.rejected += 1;
      }
      return state;
    },
    merge: (state, other) => {
      checkState(state, known);
      checkState(other, known);
      state.ages = mergeValueCounts(state.ages, other.ages);
      state.buckets = state.buckets.map((n, index) => n + (other.buckets[index] ?? 0));
      for (const name of COUNTS) state.counts[name] += other.counts[name];
      return state;
    },
    result: (state) => {
      checkState(state, known);
      return resultOf(state, known);
    },
    classify: (facts) => {
      try {
        return [explainBacklog(facts, known)];
      } catch (error) {
        return [{ id: null, counted: 'rejected', because: { code: reject(error) } }];
      }
    },
  };
}

function take(
  state: BacklogState,
  item: ReturnType<typeof backlogItem>,
  edges: readonly number[],
): void {
  if (item.side !== 'open') {
    state.counts[item.side] += 1;
    return;
  }
  state.counts[item.part] += 1;
  state.ages = addToValueCounts(state.ages, item.ageMs);
  const found = edges.findIndex((edge) => item.ageMs < edge);
  const bucket = found < 0 ? edges.length : found;
  state.buckets[bucket] = (state.buckets[bucket] ?? 0) + 1;
}

function checkState(state: BacklogState | null | undefined, { edges }: KnownBacklogOptions): void {
  checkCounts(state?.counts, COUNTS);
  const buckets: unknown = state?.buckets;
  if (!Array.isArray(buckets) || buckets.length !== edges.length + 1) refuseState(state);
  checkCounts(buckets, Object.keys(buckets as unknown[]));
}

function resultOf(
  { ages, buckets, counts }: BacklogState,
  known: KnownBacklogOptions,
): BacklogResult {
  const open = BACKLOG_PARTS.reduce((sum, part) => sum + counts[part], 0);
  const pick = <Name extends BacklogPart | Beside>(
    names: readonly Name[],
  ): Readonly<Record<Name, number>> =>
    Object.fromEntries(names.map((name) => [name, counts[name]])) as Record<Name, number>;
  return {
    value: open,
    unit: 'count',
    n: open,
    low: null,
    high: null,
    split: pick(BACKLOG_PARTS),
    age: durationReading(ages, known),
    buckets: buckets.map((n, index) => ({
      fromMs: known.edges[index - 1] ?? 0,
      toMs: known.edges[index] ?? null,
      n,
    })),
    ...pick(BESIDE),
  };
}

import { InputError } from '../../errors/index.js';
import { INVALID_OPTION, TOO_MANY_BUCKETS } from '../../errors/kinds/metrics.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { isDone } from '../../ticket/statusCategories.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import { bucketEdges, type Bucket } from '../bucketEdges.js';
import { checkChoice } from '../checkChoice.js';
import { exclude, type DedupeOption } from '../exclude.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import { atIndex, checkIterable } from '../measure.js';
import { listOfFacts } from '../rates/factRate.js';
import { checkedCategory } from './backlogItem.js';
import { backlogPart, type BacklogPart, type BacklogSplit } from './backlogSplit.js';

/** Which stretches the series has. */
export interface BacklogSeriesOptions extends DedupeOption {
  /** The first stretch is the one that holds it. */
  readonly from: InstantLike;
  /** The last stretch ends with it, or holds it. */
  readonly to: InstantLike;
  readonly bucket: Bucket;
  /** IANA name; the stretches are local hours, dates, weeks, months. */
  readonly timeZone: string;
}

/** What came, went and stayed in one stretch. */
export interface BacklogPoint {
  readonly from: Date;
  readonly to: Date;
  /** Tickets created open. */
  readonly created: number;
  /** Tickets that came back from solved or closed. */
  readonly reopened: number;
  /** Moves into solved or closed. */
  readonly done: number;
  /** `created` + `reopened`. */
  readonly inflow: number;
  /** Equal to `done`. */
  readonly outflow: number;
  /** `inflow` − `outflow`: by how much the backlog grew. */
  readonly net: number;
  /** What was open at the end of the stretch, or at the facts' `asOf` when that comes first. */
  readonly open: number;
  /** The same by whose move it was. */
  readonly split: BacklogSplit;
  /** False for a stretch that had not ended at `asOf`. */
  readonly complete: boolean;
}

/** More rows than this are no report. */
const MAX_BUCKETS = 100_000;

interface Step {
  readonly at: number;
  readonly before: BacklogPart | 'done' | null;
  readonly after: BacklogPart | 'done';
}

/**
 * The backlog over time: what came in, what went out, and what stayed, stretch by stretch.
 *
 * `open` of a stretch is that of the stretch before plus its `net`. What happens at the very end of
 * a stretch belongs to the next one. Stretches that begin after the earliest `asOf` of the facts
 * are left out: nobody knows them.
 *
 * @param facts - what `ticketFacts` returned; tickets that leave every metric are left out
 * @param options - `from`, `to`, `bucket`, `timeZone`: the stretches; `dedupe`
 * @returns one point for each stretch, in order; none without facts
 * @throws InputError `not_iterable`, `invalid_facts`, `invalid_option`, `unknown_option`,
 *   `wrong_type`, `unknown_time_zone`, `too_many_buckets`, the codes of `toEpochMs`
 *
 * @example
 * ```ts
 * import { alwaysOpen, backlogSeries, ticketFacts } from 'custops';
 *
 * const events = [
 *   { at: '2026-03-02T09:00:00Z', type: 'created' },
 *   { at: '2026-03-03T09:00:00Z', type: 'status_changed', to: 'solved' },
 * ] as const;
 * const now = '2026-03-04T00:00:00Z';
 * const facts = [ticketFacts({ id: 't1', events }, { calendar: alwaysOpen, now })];
 * const days = { from: '2026-03-02T00:00:00Z', to: now, bucket: 'day', timeZone: 'UTC' } as const;
 * backlogSeries(facts, days).map(({ inflow, outflow, open }) => [inflow, outflow, open]);
 * // => [[1, 0, 1], [0, 1, 0]]
 * ```
 */
export function backlogSeries(
  facts: Iterable<TicketFacts>,
  options: BacklogSeriesOptions,
): BacklogPoint[] {
  checkIterable(facts, 'facts');
  requireOptions(options, ['from', 'to', 'bucket', 'timeZone', 'dedupe']);
  const { bucket, timeZone, dedupe } = options;
  checkChoice(dedupe ?? 'parent', 'dedupe', ['parent']);
  const edges = bucketEdges(bucket, timeZone);
  const to = toEpochMs(options.to, 'options.to');
  let start = edges.startOf(toEpochMs(options.from, 'options.from'));
  if (to < start) {
    throw new InputError(INVALID_OPTION, 'options.to', options.to, 'not before options.from');
  }
  const { steps, asOf } = stepsOf(facts, dedupe);
  const sweep = newSweep(steps);
  const points: BacklogPoint[] = [];
  sweep.until(start);
  while (start < to && start <= asOf) {
    if (points.length === MAX_BUCKETS) {
      throw new InputError(
        TOO_MANY_BUCKETS,
        'options',
        [options.from, options.to],
        'longer buckets',
      );
    }
    const end = edges.endOf(start);
    const { created, reopened, done } = sweep.until(Math.min(end, asOf + 1));
    const inflow = created + reopened;
    points.push({
      from: new Date(start),
      to: new Date(end),
      ...{ created, reopened, done, inflow, outflow: done, net: inflow - done },
      ...sweep.open(),
      complete: end <= asOf,
    });
    start = end;
  }
  return points;
}

/** Every change of whose move it is, in order of time. */
function stepsOf(
  facts: Iterable<TicketFacts>,
  dedupe: 'parent' | undefined,
): { readonly steps: readonly Step[]; readonly asOf: number } {
  const steps: Step[] = [];
  let asOf = Number.POSITIVE_INFINITY;
  let index = 0;
  try {
    for (const each of facts) {
      if (exclude(each, dedupe) === null) {
        asOf = Math.min(asOf, toEpochMs(each.asOf, 'item.asOf'));
        addSteps(steps, each);
      }
      index++;
    }
  } catch (error) {
    throw atIndex(error, index, 'facts');
  }
  steps.sort((a, b) => a.at - b.at);
  return { steps, asOf: steps.length === 0 ? Number.NEGATIVE_INFINITY : asOf };
}

function addSteps(steps: Step[], facts: TicketFacts): void {
  let before: Step['before'] = null;
  for (const [index, { category, from }] of listOfFacts(facts, 'statuses').entries()) {
    const path = `item.statuses[${index}]`;
    const known = checkedCategory(category, `${path}.category`);
    const after = isDone(known) ? 'done' : (backlogPart(known) ?? 'done');
    if (after !== before) steps.push({ at: toEpochMs(from, `${path}.from`), before, after });
    before = after;
  }
}

interface Flow {
  created: number;
  reopened: number;
  done: number;
}

/** Goes through the steps once, from stretch to stretch. */
function newSweep(steps: readonly Step[]): {
  readonly until: (at: number) => Flow;
  readonly open: () => Pick<BacklogPoint, 'open' | 'split'>;
} {
  const split = { actionable: 0, awaitingCustomer: 0, awaitingThirdParty: 0 };
  let place = 0;
  const take = (flow: Flow, { before, after }: Step): void => {
    const wasOpen = before !== null && before !== 'done';
    if (wasOpen) split[before] -= 1;
    if (after === 'done') {
      // Created solved is neither inflow nor outflow.
      if (wasOpen) flow.done += 1;
      return;
    }
    split[after] += 1;
    if (before === null) flow.created += 1;
    else if (!wasOpen) flow.reopened += 1;
  };
  return {
    until: (at) => {
      const flow = { created: 0, reopened: 0, done: 0 };
      for (let step = steps[place]; step !== undefined && step.at < at; step = steps[++place]) {
        take(flow, step);
      }
      return flow;
    },
    open: () => ({
      open: split.actionable + split.awaitingCustomer + split.awaitingThirdParty,
      split: { ...split },
    }),
  };
}

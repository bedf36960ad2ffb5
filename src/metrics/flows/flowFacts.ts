import { InputError } from '../../errors/index.js';
import { INVALID_FLOW } from '../../errors/kinds/metrics.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { toEpochMs, type InstantLike } from '../../time/index.js';
import { checkMilestones } from './checkMilestones.js';

/** One customer's way through an onboarding, a migration, any flow with milestones. */
export interface Flow {
  readonly id: string;
  readonly startedAt: InstantLike;
  /** When it was given up or ended otherwise; missing or null while it goes on. */
  readonly endedAt?: InstantLike | null;
  readonly events: readonly FlowEvent[];
}

/** A milestone reached. Names that are not declared are left out. */
export interface FlowEvent {
  readonly milestone: string;
  readonly at: InstantLike;
}

/** A milestone of one flow. */
export interface MilestoneFact {
  readonly milestone: string;
  /** The first time that it was reached; null when it was not. */
  readonly reachedAt: Date | null;
  /** Its event's place in the flow; null when it was not reached. */
  readonly event: number | null;
}

/** What is known of a flow as of an instant. */
export interface FlowFacts {
  readonly flowId: string;
  readonly asOf: Date;
  /** Null when it starts after `asOf`. */
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** In the declared order. */
  readonly milestones: readonly MilestoneFact[];
}

/** Which milestones, and as of when. */
export interface FlowFactsOptions {
  /** In the order in which they are meant to be reached. */
  readonly milestones: readonly string[];
  /** The instant at which open flows are censored. */
  readonly now: InstantLike;
}

/**
 * Reads a flow as of an instant: which of the declared milestones it has reached, and when.
 *
 * Events may come in any order; the first of each milestone counts.
 *
 * @param flow - `id`, `startedAt`, `endedAt`, and the milestones that it reached
 * @param options - `milestones` in their order; `now`
 * @returns the facts, plain but for their Dates
 * @throws InputError `wrong_type`, `invalid_option`, `unknown_option`; `invalid_flow` when the id
 *   is none, or something lies before the start; the codes of `toEpochMs`
 *
 * @example
 * ```ts
 * import { flowFacts } from 'custops';
 *
 * const flow = { id: 'f1', startedAt: 0, events: [{ milestone: 'invited', at: 5_000 }] };
 * const facts = flowFacts(flow, { milestones: ['invited', 'active'], now: 9_000 });
 * facts.milestones.map(({ reachedAt }) => reachedAt?.getTime() ?? null); // => [5000, null]
 * ```
 */
export function flowFacts(flow: Flow, options: FlowFactsOptions): FlowFacts {
  requireObject(flow, 'flow');
  requireOptions(options, ['milestones', 'now']);
  checkMilestones(options.milestones);
  const now = toEpochMs(options.now, 'options.now');
  const { id, events } = flow;
  if (typeof id !== 'string' || id === '') {
    throw new InputError(INVALID_FLOW, 'flow.id', id, 'a text that is not empty');
  }
  const start = toEpochMs(flow.startedAt, 'flow.startedAt');
  const given = flow.endedAt ?? null;
  const end = given === null ? null : toEpochMs(given, 'flow.endedAt');
  if (end !== null && end < start) {
    throw new InputError(INVALID_FLOW, 'flow.endedAt', flow.endedAt, 'not before startedAt');
  }
  requireList(events, 'flow.events');
  const first = firstOfEach(events, { start, now });
  return {
    flowId: id,
    asOf: new Date(now),
    startedAt: start > now ? null : new Date(start),
    endedAt: end === null || end > now ? null : new Date(end),
    milestones: options.milestones.map((milestone) => {
      const found = first.get(milestone);
      return {
        milestone,
        reachedAt: found === undefined ? null : new Date(found.at),
        event: found?.event ?? null,
      };
    }),
  };
}

function firstOfEach(
  events: readonly FlowEvent[],
  { start, now }: { readonly start: number; readonly now: number },
): ReadonlyMap<string, { readonly at: number; readonly event: number }> {
  const first = new Map<string, { readonly at: number; readonly event: number }>();
  for (const [event, each] of events.entries()) {
    requireObject(each, `flow.events[${event}]`);
    const at = toEpochMs(each.at, `flow.events[${event}].at`);
    if (at < start) {
      throw new InputError(
        INVALID_FLOW,
        `flow.events[${event}].at`,
        each.at,
        'not before startedAt',
      );
    }
    const known = first.get(each.milestone);
    if (at <= now && (known === undefined || at < known.at))
      first.set(each.milestone, { at, event });
  }
  return first;
}

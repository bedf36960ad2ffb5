import { InputError } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import { toEpochMs } from '../../time/index.js';
import type { FlowFacts } from './flowFacts.js';

/** A flow as numbers. Epoch ms. */
export interface FlowReading {
  readonly start: number;
  /** Where it is censored: its end, else `asOf`. */
  readonly until: number;
  readonly asOf: number;
  readonly ended: boolean;
  /** When each milestone was reached, null where it was not. */
  readonly reached: readonly (number | null)[];
  /** The place of the last milestone in order that was reached; −1 for none. */
  readonly furthest: number;
}

/** Reads facts, which storage may have damaged; null for a flow that has not started. */
export function readFlow(facts: FlowFacts, milestones: readonly string[]): FlowReading | null {
  const list: unknown = (facts as Partial<FlowFacts> | null | undefined)?.milestones;
  if (!Array.isArray(list) || list.length !== milestones.length) {
    throw new InputError(INVALID_FACTS, 'item.milestones', list, 'those of the metric, in order');
  }
  const asOf = toEpochMs(facts.asOf, 'item.asOf');
  if (facts.startedAt === null) return null;
  const start = toEpochMs(facts.startedAt, 'item.startedAt');
  const until = facts.endedAt === null ? asOf : toEpochMs(facts.endedAt, 'item.endedAt');
  const reached = milestones.map((milestone, index) => {
    const path = `item.milestones[${index}]`;
    const fact = facts.milestones[index] as FlowFacts['milestones'][number] | null | undefined;
    if (fact?.milestone !== milestone) {
      throw new InputError(INVALID_FACTS, `${path}.milestone`, fact?.milestone, milestone);
    }
    if (fact.reachedAt === null) return null;
    const at = toEpochMs(fact.reachedAt, `${path}.reachedAt`);
    if (at >= start) return at;
    throw new InputError(
      INVALID_FACTS,
      `${path}.reachedAt`,
      fact.reachedAt,
      'not before the start',
    );
  });
  if (until < start)
    throw new InputError(INVALID_FACTS, 'item.asOf', facts.asOf, 'after the start');
  const furthest = reached.reduce<number>((last, at, i) => (at === null ? last : i), -1);
  return { start, until, asOf, ended: facts.endedAt !== null, reached, furthest };
}

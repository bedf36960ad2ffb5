import { InputError } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import type { Counted } from '../classification.js';
import { exclude } from '../exclude.js';
import type { ResolutionFact } from '../facts/resolutionFact.js';
import type { ResponseFact } from '../facts/responseFact.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import type { DurationJudgement } from './durationFold.js';

/** The facts of a ticket that are durations. */
export type DurationFactName =
  | 'firstResponse'
  | 'firstResponseIncludingBots'
  | 'responseAfterHandover'
  | 'firstResolution'
  | 'fullResolution';

/** What a state of the fact counts as. */
export type SideOf<Side extends string> = Readonly<
  Record<string, { readonly side: Side | 'measured'; readonly counted: Counted }>
>;

/** How a fact is read. */
export interface FactReading<Side extends string> {
  readonly name: DurationFactName;
  readonly time: 'elapsed' | 'business';
  readonly dedupe: 'parent' | undefined;
  readonly sides: SideOf<Side>;
}

/** Judges a ticket by one of its facts. */
export function judgeFact<Side extends string>(
  facts: TicketFacts,
  { name, time, dedupe, sides }: FactReading<Side>,
): DurationJudgement<Side | 'excluded'> {
  const left = exclude(facts, dedupe);
  if (left !== null) return { side: 'excluded', ms: null, counted: 'excluded', because: left };
  const fact = facts[name] as ResponseFact | ResolutionFact | undefined;
  const kind = fact && Object.hasOwn(sides, fact.state) ? sides[fact.state] : undefined;
  if (fact === undefined || kind === undefined) {
    throw new InputError(INVALID_FACTS, `item.${name}`, fact, 'facts of a ticket');
  }
  const { because } = fact;
  if (kind.side !== 'measured') return { ...kind, ms: null, because };
  const field = time === 'elapsed' ? 'elapsedMs' : 'businessMs';
  const ms = fact[field];
  if (typeof ms !== 'number' || !(ms >= 0)) {
    throw new InputError(INVALID_FACTS, `item.${name}.${field}`, ms, 'ms, 0 or more');
  }
  return { ...kind, ms, because };
}

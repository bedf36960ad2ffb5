import { InputError } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import type { Classification, Counted } from '../classification.js';
import { exclude } from '../exclude.js';
import type { ResolutionFact } from '../facts/resolutionFact.js';
import type { ResponseFact } from '../facts/responseFact.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import type { DurationParts } from './durationFold.js';

/** The facts of a ticket that are durations. */
export type DurationFactName =
  | 'firstResponse'
  | 'firstResponseIncludingBots'
  | 'responseAfterHandover'
  | 'firstResolution'
  | 'fullResolution';

/** What each state of a fact counts as. */
export type SideOfState<Side extends string> = Readonly<
  Record<string, { readonly side: Side | 'measured'; readonly counted: Counted }>
>;

/** How a fact is read. */
export interface FactDuration<Side extends string> {
  readonly name: DurationFactName;
  readonly time: 'elapsed' | 'business';
  readonly dedupe: 'parent' | undefined;
  readonly sides: SideOfState<Side>;
}

/** The parts of a duration metric that read one fact of a ticket. */
export function factDuration<Side extends string>(
  reading: FactDuration<Side>,
): Pick<DurationParts<TicketFacts, Side | 'excluded'>, 'read' | 'explain'> {
  const { name, dedupe, sides } = reading;
  const field = reading.time === 'elapsed' ? 'elapsedMs' : 'businessMs';
  return {
    read: (facts) => {
      if (exclude(facts, dedupe) !== null) return 'excluded';
      const fact = factOf(facts, reading);
      const side = sides[fact.state]?.side;
      if (side !== undefined && side !== 'measured') return side;
      const ms = fact[field];
      if (typeof ms === 'number' && ms >= 0) return ms;
      throw new InputError(INVALID_FACTS, `item.${name}.${field}`, ms, 'ms, 0 or more');
    },
    explain: (facts): Classification => {
      const id = facts.ticketId;
      const left = exclude(facts, dedupe);
      if (left !== null) return { id, counted: 'excluded', because: left };
      const { state, because } = factOf(facts, reading);
      return { id, counted: sides[state]?.counted ?? 'rejected', because };
    },
  };
}

function factOf<Side extends string>(
  facts: TicketFacts,
  { name, sides }: FactDuration<Side>,
): ResponseFact | ResolutionFact {
  const fact = facts[name] as ResponseFact | ResolutionFact | null | undefined;
  if (fact && Object.hasOwn(sides, fact.state)) return fact;
  throw new InputError(INVALID_FACTS, `item.${name}`, fact, 'facts of a ticket');
}

import { InputError } from '../../errors/index.js';
import { isListOf } from '../../errors/isListOf.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import type { Counted } from '../classification.js';
import { exclude } from '../exclude.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import { countFold, type CountFold, type Judged } from './countFold.js';
import { factRateOptions, type FactRateOptions } from './rateOptions.js';

/** A rate over tickets: what each side is, and how a ticket that counts is judged. */
export interface FactRate<Side extends string> {
  readonly id: string;
  readonly sides: Readonly<Record<Side, Counted>>;
  readonly judge: (facts: TicketFacts) => Judged<Side>;
}

/** A rate over the facts of tickets: those that leave every metric go first. */
export function factRate<Side extends string>(
  { id, sides, judge }: FactRate<Side>,
  options: FactRateOptions,
): CountFold<TicketFacts, Side | 'excluded'> {
  const { dedupe } = options;
  return countFold<TicketFacts, Side | 'excluded'>(
    {
      id,
      sides: { ...sides, excluded: 'excluded' },
      judge: (facts) => {
        const left = exclude(facts, dedupe);
        return [left === null ? judge(facts) : { side: 'excluded', because: left }];
      },
      idOf: ({ ticketId }) => ticketId,
    },
    factRateOptions(options),
  );
}

/** A list of facts, which storage may have damaged. */
export function listOfFacts<Name extends 'solves' | 'followUps' | 'escalations' | 'statuses'>(
  facts: TicketFacts,
  name: Name,
): TicketFacts[Name] {
  const list = facts[name];
  if (isListOf(list, (each) => typeof each === 'object' && each !== null)) return list;
  throw new InputError(INVALID_FACTS, `item.${name}`, list, 'what ticketFacts returned');
}

/** A count of events, which storage may have damaged. */
export function countOfFacts(
  facts: TicketFacts,
  name: 'handoffs' | 'touches' | 'agentReplies',
): number {
  const count: unknown = (facts[name] as TicketFacts['touches'] | null | undefined)?.n;
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count;
  throw new InputError(INVALID_FACTS, `item.${name}.n`, count, 'a count');
}

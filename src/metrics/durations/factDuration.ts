import { InputError, type Because } from '../../errors/index.js';
import { INVALID_FACTS } from '../../errors/kinds/metrics.js';
import type { Classification, Counted } from '../classification.js';
import { checkChoice } from '../checkChoice.js';
import { exclude, type DedupeOption } from '../exclude.js';
import type { TicketFacts } from '../facts/ticketFacts.js';
import type { Metric } from '../metric.js';
import { durationFold, type DurationState, type ItemReading } from './durationFold.js';
import { DURATION_OPTIONS, durationOptions, type DurationOptions } from './durationOptions.js';
import type { DurationReading } from './durationReading.js';
import { survivalReading, type SurvivalReading } from './survivalReading.js';

/** What every duration over facts of tickets can be asked. */
export interface FactDurationOptions extends DurationOptions, DedupeOption {
  /** Every hour, or business hours. Default: `elapsed`. */
  readonly time?: 'elapsed' | 'business';
}

/** The keys of `FactDurationOptions`. */
export const FACT_DURATION_OPTIONS: readonly string[] = ['time', 'dedupe', ...DURATION_OPTIONS];

/** A fact that is a duration: of a ticket, or one of several. */
interface TimedFact {
  readonly state: string;
  readonly elapsedMs: number | null;
  readonly businessMs: number | null;
  readonly because: Because;
}

/** The facts that durations are read from. */
type Timed = {
  [Name in keyof TicketFacts]: TicketFacts[Name] extends TimedFact | readonly TimedFact[]
    ? Name
    : never;
}[keyof TicketFacts];

/** What each state of a fact counts as. */
type States<Side extends string> = Readonly<
  Record<string, { readonly side: Side | 'measured'; readonly counted: Counted }>
>;

/** A metric as a row: which fact it reads, and what the states of that fact are to it. */
export interface FactDurationRow<Side extends string, Survival extends string> {
  readonly id: string;
  readonly fact: Timed;
  readonly states: States<Side>;
  /** What stands beside the measured, in the order of the result. */
  readonly sides: readonly Side[];
  /** The name of the distribution with the censored ones in it. */
  readonly survival: Survival;
}

/** Counted durations of tickets. */
export type FactDurationState<Side extends string> = DurationState<
  Side | 'notApplicable' | 'excluded'
>;

/** What such a metric answers. */
export type FactDurationResult<Side extends string, Survival extends string> = DurationReading &
  Readonly<Record<Side | 'notApplicable' | 'excluded' | 'rejected', number>> &
  Readonly<Record<Survival, SurvivalReading>>;

/** Makes a row into a metric. All durations of tickets are counted and read by this one way. */
export function factDuration<Side extends string, Survival extends string>(
  row: FactDurationRow<Side, Survival>,
  options: FactDurationOptions,
): Metric<TicketFacts, FactDurationState<Side>, FactDurationResult<Side, Survival>> {
  const { time = 'elapsed', dedupe } = options;
  checkChoice(time, 'time', ['elapsed', 'business']);
  checkChoice(dedupe ?? 'parent', 'dedupe', ['parent']);
  const field = time === 'elapsed' ? 'elapsedMs' : 'businessMs';
  const read = (facts: TicketFacts): ItemReading<Side | 'notApplicable' | 'excluded'>[] => {
    if (exclude(facts, dedupe) !== null) return ['excluded'];
    const found = timedFacts(facts, row);
    if (found.length === 0) return ['notApplicable'];
    return found.map(({ fact, path }) => readFact(fact, { path, field, states: row.states }));
  };
  const known = durationOptions(options);
  const fold = durationFold(
    {
      id: row.id,
      sides: [...row.sides, 'notApplicable', 'excluded'] as const,
      read,
      explain: (facts) => explain(facts, { row, dedupe }),
    },
    known,
  );
  return {
    ...fold,
    result: (state) => ({
      ...fold.result(state),
      ...({ [row.survival]: survivalReading(state, known.confidence) } as Readonly<
        Record<Survival, SurvivalReading>
      >),
    }),
  };
}

type AnySide<Side extends string> = Side | 'notApplicable' | 'excluded';

function readFact<Side extends string>(
  fact: TimedFact,
  {
    path,
    field,
    states,
  }: {
    readonly path: string;
    readonly field: 'elapsedMs' | 'businessMs';
    readonly states: States<Side>;
  },
): ItemReading<AnySide<Side>> {
  const { side, counted } = states[fact.state] ?? { side: 'measured', counted: 'measured' };
  if (counted === 'not_applicable' && side !== 'measured') return side;
  const ms = fact[field];
  if (typeof ms !== 'number' || !(ms >= 0)) {
    throw new InputError(INVALID_FACTS, `${path}.${field}`, ms, 'ms, 0 or more');
  }
  return side === 'measured' ? ms : { side, ms };
}

function explain<Side extends string>(
  facts: TicketFacts,
  {
    row,
    dedupe,
  }: {
    readonly row: FactDurationRow<Side, string>;
    readonly dedupe: 'parent' | undefined;
  },
): readonly Classification[] {
  const id = facts.ticketId;
  const left = exclude(facts, dedupe);
  if (left !== null) return [{ id, counted: 'excluded', because: left }];
  const found = timedFacts(facts, row);
  if (found.length === 0) return [{ id, counted: 'not_applicable', because: { code: 'none' } }];
  return found.map(({ fact: { state, because } }) => ({
    id,
    counted: row.states[state]?.counted ?? 'rejected',
    because,
  }));
}

function timedFacts<Side extends string>(
  facts: TicketFacts,
  { fact: name, states }: FactDurationRow<Side, string>,
): readonly { readonly fact: TimedFact; readonly path: string }[] {
  const value: unknown = facts[name];
  const list = Array.isArray(value)
    ? value.map((fact: unknown, index) => ({ fact, path: `item.${name}[${index}]` }))
    : [{ fact: value, path: `item.${name}` }];
  for (const { fact, path } of list) {
    const state = (fact as Partial<TimedFact> | null | undefined)?.state;
    if (typeof state === 'string' && Object.hasOwn(states, state)) continue;
    throw new InputError(INVALID_FACTS, path, fact, 'facts of a ticket');
  }
  return list as readonly { readonly fact: TimedFact; readonly path: string }[];
}

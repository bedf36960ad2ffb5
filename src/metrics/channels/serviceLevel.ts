import type { DurationLike } from '../../time/index.js';
import type { Because } from '../../errors/index.js';
import { checkChoice } from '../checkChoice.js';
import type { Counted } from '../classification.js';
import type { Contact } from '../contacts/contact.js';
import { contactOptions, type FilledContactOptions } from '../contacts/contactOptions.js';
import { elapsedOption } from '../contacts/elapsedOption.js';
import type { Metric } from '../metric.js';
import type { FactRateOptions } from '../rates/rateOptions.js';
import { rateReading, type RateReading } from '../rates/rateReading.js';
import { tallyFold, type Counts } from '../tallyFold.js';
import { liveId, readQueue, whyLeftOut } from './readQueue.js';

/**
 * What abandons do to a service level. `against`: each is a failure; `ignored`: none counts;
 * `ignoredWithin`: those within the time do not count; `metWithin`: those within the time are
 * successes; `metShort`: those within `shortAbandon` are.
 */
export type AbandonFormula = 'against' | 'ignored' | 'ignoredWithin' | 'metWithin' | 'metShort';

/** Within which time, and by which formula. */
export interface ServiceLevelOptions extends FactRateOptions {
  /** An answer exactly as late is in time: `'20s'`. */
  readonly within: DurationLike;
  /** Five formulas are in use and differ: yours has to be named. */
  readonly abandons: AbandonFormula;
  /** For `metShort`: giving up so early, its end included, is no failure of the desk. */
  readonly shortAbandon?: DurationLike;
}

type Name =
  | 'answeredWithin'
  | 'answeredLate'
  | 'abandonedWithin'
  | 'abandonedLate'
  | 'abandonedShort'
  | 'waiting'
  | 'excluded';

/** Counts of contacts that queued. */
export type ServiceLevelState = Counts<Name>;

/** A service level by the formula asked for. */
export interface ServiceLevelResult extends RateReading {
  readonly abandons: AbandonFormula;
  readonly withinMs: number;
  readonly answeredWithin: number;
  readonly answeredLate: number;
  readonly abandonedWithin: number;
  readonly abandonedLate: number;
  /** Of all abandons, those within `shortAbandon`. */
  readonly abandonedShort: number;
  /** Neither answered nor given up. */
  readonly waiting: number;
  readonly excluded: number;
  /** Items that were wrong input, where these are counted. */
  readonly rejected: number;
  /** The value by each formula, for comparison with other products. */
  readonly formulas: Readonly<Record<AbandonFormula, number | null>>;
}

const FORMULAS: readonly AbandonFormula[] = [
  ...(['against', 'ignored', 'ignoredWithin', 'metWithin', 'metShort'] as const),
];

/**
 * Service level: the share of contacts answered within a time, 80 % in 20 seconds for one.
 *
 * A contact belongs to the period in which it joined the queue.
 *
 * @param options - `within`: elapsed time; `abandons`: one of five formulas, without a default;
 *   `shortAbandon`: for `metShort`; `confidence` of the interval, 0–1; `dedupe`; `onInvalid`
 * @returns a metric over contacts: `value` by the formula, and beside it by all five
 * @throws InputError `invalid_option`, `unknown_option`, `wrong_type`, a code of `parseDuration`;
 *   while measuring `invalid_contact`
 *
 * @example
 * ```ts
 * import { measure, serviceLevel } from 'custops';
 *
 * const calls = [
 *   { customer: 'c1', queuedAt: 0, answeredAt: 20_000 },
 *   { customer: 'c2', queuedAt: 0, answeredAt: 45_000 },
 *   { customer: 'c3', queuedAt: 0, abandonedAt: 4_000 },
 * ];
 * const { value, formulas } = measure(serviceLevel({ within: '20s', abandons: 'ignoredWithin' }), calls);
 * [value, formulas.against?.toFixed(2), formulas.metWithin?.toFixed(2)]; // => [0.5, '0.33', '0.67']
 * ```
 */
export function serviceLevel(
  options: ServiceLevelOptions,
): Metric<Contact, ServiceLevelState, ServiceLevelResult> {
  const filled = contactOptions(options, ['within', 'abandons', 'shortAbandon']);
  const { within, abandons, shortAbandon } = options;
  checkChoice(abandons, 'abandons', FORMULAS);
  const withinMs = elapsedOption(within, 'within');
  // Without it only metShort would differ, which then has to say what is short.
  const isShortAsked = shortAbandon !== undefined || abandons === 'metShort';
  const shortMs = isShortAsked ? elapsedOption(shortAbandon, 'shortAbandon') : null;
  const read = (contact: Contact): Reading => readLevel(contact, filled, withinMs);
  return tallyFold<Contact, Name, ServiceLevelResult>(
    {
      id: 'service_level',
      names: NAMES,
      tally: (counts, contact) => {
        const { name, waitMs } = read(contact);
        counts[name] += 1;
        if (isAbandon(name) && shortMs !== null && waitMs <= shortMs) counts.abandonedShort += 1;
      },
      read: (counts) => readResult(counts, { abandons, withinMs, shortMs, filled }),
      explain: (contact) => {
        const { name, waitMs, because } = read(contact);
        const counted = countedAs(name, abandons, shortMs !== null && waitMs <= shortMs);
        return [{ id: liveId(contact), counted, because }];
      },
    },
    filled.onInvalid,
  );
}

const NAMES: readonly Name[] = [
  ...(['answeredWithin', 'answeredLate', 'abandonedWithin', 'abandonedLate'] as const),
  ...(['abandonedShort', 'waiting', 'excluded'] as const),
];

interface Reading {
  readonly name: Exclude<Name, 'abandonedShort'>;
  readonly waitMs: number;
  readonly because: Because;
}

function readLevel(contact: Contact, { dedupe }: FilledContactOptions, withinMs: number): Reading {
  const left = whyLeftOut(contact, dedupe);
  if (left !== null) return { name: 'excluded', waitMs: 0, because: left };
  const { outcome, waitMs } = readQueue(contact);
  const because = { code: outcome, detail: { waitMs } };
  if (outcome === 'waiting') return { name: 'waiting', waitMs, because };
  return { name: `${outcome}${waitMs <= withinMs ? 'Within' : 'Late'}`, waitMs, because };
}

function isAbandon(name: Name): boolean {
  return name === 'abandonedWithin' || name === 'abandonedLate';
}

function countedAs(name: Name, formula: AbandonFormula, isShort: boolean): Counted {
  if (name === 'excluded') return 'excluded';
  if (name === 'waiting') return 'immature';
  if (name === 'answeredWithin') return 'numerator';
  if (name === 'answeredLate') return 'denominator';
  const isWithin = name === 'abandonedWithin';
  switch (formula) {
    case 'against':
      return 'denominator';
    case 'ignored':
      return 'not_applicable';
    case 'ignoredWithin':
      return isWithin ? 'not_applicable' : 'denominator';
    case 'metWithin':
      return isWithin ? 'numerator' : 'denominator';
    case 'metShort':
      return isShort ? 'numerator' : 'denominator';
    default:
      return formula satisfies never;
  }
}

interface ResultParts {
  readonly abandons: AbandonFormula;
  readonly withinMs: number;
  readonly shortMs: number | null;
  readonly filled: FilledContactOptions;
}

function readResult(
  counts: Readonly<Counts<Name>>,
  { abandons, withinMs, shortMs, filled }: ResultParts,
): ServiceLevelResult {
  const sides = sidesOf(counts);
  const value = (formula: AbandonFormula): number | null => {
    if (formula === 'metShort' && shortMs === null) return null;
    const { numerator, denominator } = sides[formula];
    return denominator === 0 ? null : numerator / denominator;
  };
  return {
    ...counts,
    ...rateReading({ ...sides[abandons], confidence: filled.confidence }),
    abandons,
    withinMs,
    formulas: {
      against: value('against'),
      ignored: value('ignored'),
      ignoredWithin: value('ignoredWithin'),
      metWithin: value('metWithin'),
      metShort: value('metShort'),
    },
  };
}

type Sides = Readonly<Record<'numerator' | 'denominator', number>>;

function sidesOf(counts: Readonly<Counts<Name>>): Readonly<Record<AbandonFormula, Sides>> {
  const { answeredWithin, answeredLate, abandonedWithin, abandonedLate, abandonedShort } = counts;
  const answered = answeredWithin + answeredLate;
  const offered = answered + abandonedWithin + abandonedLate;
  return {
    against: { numerator: answeredWithin, denominator: offered },
    ignored: { numerator: answeredWithin, denominator: answered },
    ignoredWithin: { numerator: answeredWithin, denominator: answered + abandonedLate },
    metWithin: { numerator: answeredWithin + abandonedWithin, denominator: offered },
    metShort: { numerator: answeredWithin + abandonedShort, denominator: offered },
  };
}

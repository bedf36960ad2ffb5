import type { ConditionFailure, ConditionRecord } from '../../conditions/index.js';
import { InputError } from '../../errors/index.js';
import { isListOf } from '../../errors/isListOf.js';
import { INVALID_OPTION } from '../../errors/kinds/metrics.js';
import { INVALID_CUSTOMER } from '../../errors/kinds/churn.js';
import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import type { ChurnReason, ChurnRisk } from '../scorecard/churnRisk.js';
import { isSignalValue } from '../scorecard/signalRecord.js';
import {
  compiledPlaysOf,
  type CompiledPlays,
  type RetentionPlays,
} from './defineRetentionPlays.js';

/** What is asked about a customer. */
export interface RetentionPlaysOptions {
  /** The customer's own attributes, for conditions that name them. */
  readonly attributes?: ConditionRecord;
  /** How many plays at the most, 1 or more. Default: 1. */
  readonly most?: number;
}

/** A play for a customer. */
export interface PickedPlay {
  readonly play: string;
  /** The author's. */
  readonly reason: string | null;
  /** What raised the customer's score, the weightiest first. */
  readonly because: readonly ChurnReason[];
}

/** A play that was not picked, and the tests that failed; none when others came before it. */
export interface RejectedPlay {
  readonly play: string;
  readonly code: 'conditions_failed' | 'enough_plays';
  readonly failures: readonly ConditionFailure[];
}

/** The plays for a customer. */
export interface PlayChoice {
  readonly picked: readonly PickedPlay[];
  readonly rejected: readonly RejectedPlay[];
}

/**
 * Picks the play for a customer: the first whose conditions hold, and never more than one unless
 * asked, so that nobody is called by three teams in one week.
 *
 * @param plays - compiled by `defineRetentionPlays`
 * @param risk - what `scoreChurnRisk` answered for the customer
 * @param options - `attributes`: the customer's own; `most`: how many plays, default 1
 * @returns the plays with their reasons, and why the others were not picked
 * @throws InputError `not_retention_plays`, `invalid_customer` for what is no risk on the card of
 *   the plays, `invalid_option`, `unknown_option`, `wrong_type`
 * @example
 * ```ts
 * import { defineRetentionPlays, defineScorecard, retentionPlays, scoreChurnRisk } from 'custops';
 *
 * const card = defineScorecard({
 *   id: 'renewals',
 *   signals: [{ signal: 'late_payments', bins: [{ below: 1, points: 0 }, { from: 1, points: 18 }], missing: 'neutral' }],
 *   bands: [{ id: 'low', below: 10 }, { id: 'high', from: 10 }],
 * });
 * const plays = defineRetentionPlays(
 *   { fields: { tier: ['gold', 'silver'] }, plays: [
 *     { id: 'visit', when: { band: 'high', tier: 'gold' } },
 *     { id: 'call', when: { band: 'high' }, reason: 'ask what went wrong' },
 *   ] },
 *   { card },
 * );
 * const risk = scoreChurnRisk(card, { late_payments: 2 }, { now: '2026-03-02T09:00:00Z' });
 * const { picked, rejected } = retentionPlays(plays, risk, { attributes: { tier: 'silver' } });
 * picked.map(({ play, reason, because }) => [play, reason, because[0]?.signal]); // => [['call', 'ask what went wrong', 'late_payments']]
 * rejected.map(({ play, code }) => [play, code]); // => [['visit', 'conditions_failed']]
 * ```
 */
export function retentionPlays(
  plays: RetentionPlays,
  risk: ChurnRisk,
  options: RetentionPlaysOptions = {},
): PlayChoice {
  const compiled = compiledPlaysOf(plays);
  requireOptions(options, ['attributes', 'most']);
  const { attributes = {}, most = 1 } = options;
  requireObject(attributes, 'options.attributes');
  if (!Number.isSafeInteger(most) || most < 1) {
    throw new InputError(INVALID_OPTION, 'options.most', most, 'a whole number of 1 or more');
  }
  const record = recordOf(risk, attributes, compiled);
  const picked: PickedPlay[] = [];
  const rejected: RejectedPlay[] = [];
  for (const { id, condition, reason } of compiled.plays) {
    const failures = condition.explain(record);
    if (failures.length > 0) rejected.push({ play: id, code: 'conditions_failed', failures });
    else if (picked.length >= most) rejected.push({ play: id, code: 'enough_plays', failures: [] });
    else picked.push({ play: id, reason, because: risk.reasons });
  }
  return { picked, rejected };
}

/** What conditions read. A score's own fields go before signals, those before attributes. */
function recordOf(
  risk: ChurnRisk,
  attributes: ConditionRecord,
  { cardId, categories }: CompiledPlays,
): ConditionRecord {
  requireRisk(risk, cardId);
  const signals = risk.contributions.flatMap(({ signal, value }) => {
    if (signal === null || value === null) return [];
    return [[signal, categories.has(signal) ? String(value) : value] as const];
  });
  const { band, score, probability, coverage, missing, stale } = risk;
  const reasons = risk.reasons.map(({ signal }) => signal);
  const own = { band, score, probability, coverage, reasons, missing, stale };
  return { ...attributes, ...Object.fromEntries(signals), ...own };
}

/** Answers may have gone through JSON, or through something that lost half of them. */
function requireRisk(risk: unknown, cardId: string): void {
  const expected = 'what scoreChurnRisk answers';
  requireObject(risk, 'risk', expected);
  const found = risk as Readonly<Record<string, unknown>>;
  // Another card has other bands: its customers would match no play, and nobody would notice.
  if (found['cardId'] !== cardId) {
    const own = `a score on the card '${cardId}'`;
    throw new InputError(INVALID_CUSTOMER, 'risk.cardId', found['cardId'], own);
  }
  for (const key of ['contributions', 'reasons', 'missing', 'stale']) {
    const list = found[key];
    const isRight = key === 'missing' || key === 'stale' ? () => true : isOfSignal;
    if (!isListOf(list, isRight))
      throw new InputError(INVALID_CUSTOMER, `risk.${key}`, list, expected);
  }
}

/** What a signal gave, or the base, which is of none; reasons tell no value. */
function isOfSignal(each: unknown): boolean {
  if (typeof each !== 'object' || each === null) return false;
  const { signal, value = null } = each as Readonly<Record<string, unknown>>;
  const isNamed = signal === null || typeof signal === 'string';
  return isNamed && (value === null || isSignalValue(value));
}

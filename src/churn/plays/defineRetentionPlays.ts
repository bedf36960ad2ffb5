import {
  checkCondition,
  compileCondition,
  type CompiledCondition,
  type FieldDeclarations,
} from '../../conditions/index.js';
import { InputError } from '../../errors/index.js';
import { throwIfAny } from '../../errors/configError.js';
import { issue, type Issue } from '../../errors/issue.js';
import { NOT_RETENTION_PLAYS } from '../../errors/kinds/churn.js';
import { DUPLICATE_ID, UNKNOWN_KEY } from '../../errors/kinds/config.js';
import { parseConfig } from '../../errors/parseConfig.js';
import { requireObject } from '../../errors/requireObject.js';
import { scorecardOf, type Scorecard } from '../scorecard/scorecard.js';
import type { ScorecardSignal } from '../scorecard/scorecardConfig.js';
import type { RetentionPlaysConfig } from './retentionPlaysConfig.js';
import { retentionPlaysSchema } from './retentionPlaysSchema.js';

/** Where the compiled form stands; not for hosts. The same in every copy of the package. */
const compiled: unique symbol = Symbol.for('custops.retentionPlays') as never;

/** A play ready to be asked. */
export interface CompiledPlay {
  readonly id: string;
  readonly condition: CompiledCondition;
  readonly reason: string | null;
}

/** Plays with what is to be known of the card that they are for. */
export interface CompiledPlays {
  readonly plays: readonly CompiledPlay[];
  readonly cardId: string;
  /** Signals that the card looks up as texts. */
  readonly categories: ReadonlySet<string>;
}

/** Plays, checked against a card and compiled by `defineRetentionPlays`. */
export interface RetentionPlays {
  /** In the order in which they are preferred. */
  readonly playIds: readonly string[];
  /** @internal */
  readonly [compiled]: CompiledPlays;
}

/**
 * Checks plays against the card whose scores they are for, and compiles them.
 *
 * Conditions name what a score has (`band`, `score`, `probability`, `coverage`, and `reasons`,
 * `missing`, `stale` as lists of signals), the card's signals, and the attributes that `fields`
 * declares; a name that is none of these is refused, and so is a band that the card does not have.
 *
 * @param config - the plays, plain JSON, in the order in which they are preferred
 * @param references - `card`: the compiled card
 * @returns the compiled plays, frozen
 * @throws ConfigError with every issue, such as `undeclared_field`, `undeclared_value`,
 *   `duplicate_id`, `unknown_key`; InputError `not_a_scorecard`, `wrong_type`
 * @example
 * ```ts
 * import { defineRetentionPlays, defineScorecard } from 'custops';
 *
 * const card = defineScorecard({
 *   id: 'renewals',
 *   signals: [{ signal: 'late_payments', bins: [{ below: 1, points: 0 }, { from: 1, points: 18 }], missing: 'neutral' }],
 *   bands: [{ id: 'low', below: 10 }, { id: 'high', from: 10 }],
 * });
 * const plays = defineRetentionPlays(
 *   { plays: [{ id: 'call_about_invoice', when: { band: 'high', reasons: { has: 'late_payments' } } }] },
 *   { card },
 * );
 * plays.playIds; // => ['call_about_invoice']
 * ```
 */
export function defineRetentionPlays(
  config: RetentionPlaysConfig,
  references: { readonly card: Scorecard },
): RetentionPlays {
  requireObject(references, 'references');
  const { card } = references;
  scorecardOf(card, 'references.card');
  const { issues } = parseConfig(retentionPlaysSchema, config);
  const isSound = issues.every(({ code }) => code === UNKNOWN_KEY.code);
  throwIfAny([...issues, ...(isSound ? checkPlays(config, card) : [])]);
  const plays = config.plays.map(({ id, when, reason }): CompiledPlay =>
    Object.freeze({ id, condition: compileCondition(when), reason: reason ?? null }),
  );
  const { signals } = scorecardOf(card).config;
  return Object.freeze({
    playIds: Object.freeze(plays.map(({ id }) => id)),
    [compiled]: Object.freeze({
      plays: Object.freeze(plays),
      cardId: card.id,
      categories: new Set(signals.filter(isCategory).map(({ signal }) => signal)),
    }),
  });
}

/** The compiled plays, or an InputError `not_retention_plays`. */
export function compiledPlaysOf(plays: RetentionPlays): CompiledPlays {
  const form = (plays as Partial<RetentionPlays> | null | undefined)?.[compiled];
  if (form !== undefined) return form;
  throw new InputError(NOT_RETENTION_PLAYS, 'plays', plays, 'what defineRetentionPlays gives');
}

function checkPlays({ plays, fields: own = {} }: RetentionPlaysConfig, card: Scorecard): Issue[] {
  const fields = declaredFields(card, own);
  const seen = new Set<string>();
  return [
    ...Object.keys(own).flatMap((name) =>
      Object.hasOwn(scoreFields(card), name)
        ? [issue(DUPLICATE_ID, ['fields', name], { received: name })]
        : [],
    ),
    ...plays.flatMap(({ id, when }, index) => {
      const isTaken = seen.has(id);
      seen.add(id);
      return [
        ...(isTaken ? [issue(DUPLICATE_ID, ['plays', index, 'id'], { received: id })] : []),
        ...checkCondition(when, { fields, path: ['plays', index, 'when'] }),
      ];
    }),
  ];
}

function scoreFields(card: Scorecard): FieldDeclarations {
  return {
    band: card.bands,
    score: 'number',
    probability: 'number',
    coverage: 'number',
    reasons: 'set',
    missing: 'set',
    stale: 'set',
  };
}

/** Signals that count are numbers, the others texts; what a score has goes before them all. */
function declaredFields(card: Scorecard, own: FieldDeclarations): FieldDeclarations {
  const signals = scorecardOf(card).config.signals.map(
    (each) => [each.signal, isCategory(each) ? 'string' : 'number'] as const,
  );
  return { ...own, ...Object.fromEntries(signals), ...scoreFields(card) };
}

function isCategory({ categories }: ScorecardSignal): boolean {
  return categories !== undefined;
}

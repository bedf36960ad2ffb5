import {
  churnSignals,
  defineRetentionPlays,
  defineScorecard,
  evaluateChurnModel,
  fitScorecard,
  retentionPlays,
  scoreChurnRisk,
} from 'custops';
import type {
  ChurnCustomer,
  ChurnRisk,
  ChurnSignal,
  FitRow,
  FitScorecardOptions,
  RetentionPlays,
  Scorecard,
  ScorecardConfig,
  ScoreLine,
} from 'custops';

declare const customer: ChurnCustomer;
declare const risk: ChurnRisk;
declare const rows: readonly FitRow[];
const now = 0;

const signals = churnSignals(customer, { now });
signals.late_payments satisfies ChurnSignal;
// @ts-expect-error a mistyped signal
signals.late_payment satisfies unknown;
// @ts-expect-error a signal that the log does not tell is null, not 0
signals.low_ratings.value satisfies number;
// @ts-expect-error now is always given
churnSignals(customer, {});
// @ts-expect-error a mistyped feed
({ id: 'c', invoice: [] }) satisfies ChurnCustomer;

const card = defineScorecard({
  id: 'renewals',
  signals: [{ signal: 'late_payments', line: { perUnit: 5, from: 0, to: 4 }, missing: 'neutral' }],
  bands: [{ id: 'all' }],
});
scoreChurnRisk(card, signals, { now }) satisfies ChurnRisk;
// The host's own signals go beside those of the log.
scoreChurnRisk(card, { ...signals, seats: 12, plan: null }, { now }) satisfies ChurnRisk;
// @ts-expect-error a value that no card can weigh
scoreChurnRisk(card, { seats: [12] }, { now });
// @ts-expect-error a config is not a card yet
scoreChurnRisk({ id: 'renewals', signals: [], bands: [] }, signals, { now });
// @ts-expect-error points alone are no probability
risk.probability satisfies number;
// @ts-expect-error an answer is not to be changed
risk.score = 0;

const line = { perUnit: 5, from: 0, to: 4 };
// @ts-expect-error what becomes of a missing value is always said
({ signal: 'seats', line }) satisfies ScorecardConfig['signals'][number];
// @ts-expect-error a mistyped kind of points
({ signal: 'seats', lines: line, missing: 0 }) satisfies ScorecardConfig['signals'][number];
// @ts-expect-error a line says for which values it is meant
({ perUnit: 5 }) satisfies ScoreLine;

// As an imported JSON file is typed: words are any text there.
declare const imported: {
  id: string;
  signals: {
    signal: string;
    categories: { monthly: number };
    missing: string;
    whenStale: string;
  }[];
  bands: { id: string; from: number }[];
};
defineScorecard(imported) satisfies Scorecard;
declare const plays: { plays: { id: string; when: { band: string }; reason: string }[] };
const compiled = defineRetentionPlays(plays, { card });
compiled satisfies RetentionPlays;
// @ts-expect-error plays are checked against a card
defineRetentionPlays(plays, {});
// @ts-expect-error the compiled plays come first
retentionPlays(risk, compiled);

const fit = fitScorecard(rows, {
  target: 'left',
  signals: [{ signal: 'seats', as: 'number' }],
  l2: 1,
});
// @ts-expect-error rows that are separated have no card
defineScorecard(fit.card);
// @ts-expect-error how strongly to penalise is always said
({ target: 'left', signals: [] }) satisfies FitScorecardOptions;
// @ts-expect-error a name in place of a signal
({ target: 'left', signals: ['seats'], l2: 0 }) satisfies FitScorecardOptions;

// @ts-expect-error who churned is always said
evaluateChurnModel([{ probability: 0.4 }]);
// @ts-expect-error an empty sample has no figure
evaluateChurnModel([]).auc.value satisfies number;

import type { FitRow, FitSignal } from 'custops';
import { readTelcoCsv } from '../data/readTelcoCsv.js';
import { allInputs, fitAndJudge, handMade, qualityOf } from './telcoModels.js';

/** A way to use the inputs, and the rows that a person would have to read on its card. */
interface Variant {
  readonly name: string;
  readonly signals: readonly FitSignal[];
}

/** What came of a variant. Only `inner` was looked at to choose one. */
export interface VariantResult {
  readonly name: string;
  /** Mean log loss over four folds inside the training rows. */
  readonly inner: number;
  readonly testAuc: number;
  readonly testBrier: number;
  /** Entries of points on the card: lines, bins, categories. */
  readonly entries: number;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['Contract', 'InternetService'],
  ['Contract', 'PaymentMethod'],
  ['Contract', 'tenureBand'],
  ['InternetService', 'tenureBand'],
];

/** A card with more of them would no longer be read. */
const MOST_PAIRS = 2;

/** Rows with a field for each pair of fields, and tenure in bands to pair it with. */
function withPairs(rows: readonly FitRow[]): FitRow[] {
  return rows.map((row) => {
    const months = Number(row['tenure']);
    const tenureBand = months <= 6 ? 'new' : months <= 24 ? 'middle' : 'old';
    const whole: FitRow = { ...row, tenureBand };
    const pairs = PAIRS.map(([a, b]) => [`${a}×${b}`, `${String(whole[a])}, ${String(whole[b])}`]);
    return { ...whole, ...(Object.fromEntries(pairs) as FitRow) };
  });
}

/** The training rows, and whoever is asked about. */
interface Split {
  readonly train: readonly FitRow[];
  readonly test: readonly FitRow[];
}

function splitBy(rows: readonly FitRow[], fold: number, folds: readonly number[]): Split {
  return {
    train: rows.filter((_, i) => folds.includes(i % 5) && i % 5 !== fold),
    test: rows.filter((_, i) => i % 5 === fold),
  };
}

/** Mean log loss of folds 1 to 4, each judged by a fit of the other three. */
function innerLoss(rows: readonly FitRow[], signals: readonly FitSignal[]): number {
  const folds = [1, 2, 3, 4];
  const losses = folds.map((fold) => {
    const { train, test } = splitBy(rows, fold, folds);
    return fitAndJudge(train, test, signals).logLoss.value ?? NaN;
  });
  return losses.reduce((sum, each) => sum + each, 0) / losses.length;
}

function inBins(edges: Readonly<Record<string, readonly number[]>>): FitSignal[] {
  return allInputs.map((each) => {
    const cuts = edges[each.signal];
    return cuts === undefined ? each : { ...each, as: 'bins', edges: cuts };
  });
}

/** Edges at shares of the training rows, so that no test row has a say. */
function quantileEdges(rows: readonly FitRow[], signal: string, parts: number): number[] {
  const sorted = rows.map((row) => Number(row[signal])).sort((a, b) => a - b);
  const cuts = Array.from({ length: parts - 1 }, (_, i) =>
    Number(sorted[Math.floor(((i + 1) / parts) * sorted.length)]),
  );
  return [...new Set(cuts)];
}

function entriesOf(train: readonly FitRow[], signals: readonly FitSignal[]): number {
  return signals.reduce((sum, { signal, as, edges }) => {
    if (as === 'number') return sum + 1;
    if (edges !== undefined) return sum + edges.length + 1;
    return sum + new Set(train.map((row) => row[signal])).size;
  }, 0);
}

/**
 * What bins and pairs of inputs, chosen inside the training rows, add to a fit of all inputs.
 *
 * @param folder - the folder that holds Telco-Customer-Churn.csv
 */
export function telcoExperiment(folder: string): VariantResult[] {
  const rows = withPairs(readTelcoCsv(folder));
  const { train, test } = splitBy(rows, 0, [1, 2, 3, 4]);
  const edgesBy = (parts: number): Record<string, number[]> => ({
    tenure: quantileEdges(train, 'tenure', parts),
    MonthlyCharges: quantileEdges(train, 'MonthlyCharges', parts),
    TotalCharges: quantileEdges(train, 'TotalCharges', parts),
  });
  const bins = inBins(edgesBy(10));
  const pairs = chosenPairs(rows, allInputs);
  const variants: Variant[] = [
    { name: 'all inputs as they stand', signals: allInputs },
    { name: 'numbers in 5 bins', signals: inBins(edgesBy(5)) },
    { name: 'numbers in 10 bins', signals: bins },
    {
      name: `lines and ${pairs.map(({ signal }) => signal).join(' and ') || 'no pair'}`,
      signals: [...allInputs, ...pairs],
    },
    { name: '10 bins and the same pairs', signals: [...bins, ...pairs] },
  ];
  const hand = qualityOf(handMade, test);
  return [
    {
      name: 'points by hand',
      inner: NaN,
      testAuc: hand.auc.value ?? NaN,
      testBrier: NaN,
      entries: 20,
    },
    ...variants.map(({ name, signals }) => {
      const { auc, brier } = fitAndJudge(train, test, signals);
      return {
        name,
        inner: innerLoss(rows, signals),
        testAuc: auc.value ?? NaN,
        testBrier: brier.value ?? NaN,
        entries: entriesOf(train, signals),
      };
    }),
  ];
}

/** Pairs that lower the inner loss, one after the other, the best first. */
function chosenPairs(rows: readonly FitRow[], signals: readonly FitSignal[]): FitSignal[] {
  const chosen: FitSignal[] = [];
  let best = innerLoss(rows, signals);
  for (let turn = 0; turn < MOST_PAIRS; turn++) {
    const tried = PAIRS.map(([a, b]): FitSignal => ({ signal: `${a}×${b}`, as: 'category' }))
      .filter(({ signal }) => !chosen.some((each) => each.signal === signal))
      .map((pair) => ({ pair, loss: innerLoss(rows, [...signals, ...chosen, pair]) }))
      .sort((a, b) => a.loss - b.loss);
    const first = tried[0];
    // Less than this is within what another split of the rows would change.
    if (first === undefined || best - first.loss < 1e-4) break;
    chosen.push(first.pair);
    best = first.loss;
  }
  return chosen;
}

import {
  evaluateChurnModel,
  weightOfEvidence as evidenceOf,
  type FitSignal,
  type SignalEvidence,
} from 'custops';
import type { TelcoCustomer } from '../../../../../examples/data/readTelcoCsv.js';
import { isJsonObject, objectAt, type JsonObject } from '../../../runner/json.js';
import type { MetricQuestion } from '../metricAnswer.js';
import { fitted, judged } from './logisticFit.js';
import { foldOf, telcoCustomers } from './telco.js';

/** Weights of evidence of the training rows, what they add up to, and a fit on them. */
export function evidenceCase({ params, expect, folder }: MetricQuestion): JsonObject {
  const wanted = objectAt(expect as JsonObject, 'woe');
  const bins = isJsonObject(params['bins']) ? params['bins'] : {};
  const signals = Object.keys(wanted).map((signal): FitSignal => {
    const edges = bins[signal] as number[] | undefined;
    return { signal, as: 'woe', ...(edges && { edges }) };
  });
  const { train, test } = foldOf(telcoCustomers(folder), 0);
  const evidence = evidenceOf(train, { target: 'Churn', signals });
  const fit = fitted(train, signals, 0);
  const quality = judged(fit, test);
  return {
    woe: Object.fromEntries(
      evidence.map((each) => [each.signal, byName(each, objectAt(wanted, each.signal))]),
    ),
    iv: Object.fromEntries(evidence.map((each) => [each.signal, each.informationValue])),
    naiveSumAuc: evaluateChurnModel(
      test.map((row) => ({ churned: row.Churn, score: sumOf(evidence, row) })),
    ).auc.value,
    woeLogit: {
      coef: Object.fromEntries(fit.coefficients.map(({ column, value }) => [column, value])),
      auc: quality.auc.value,
      brier: quality.brier.value,
    },
  };
}

/** The weights by the names that the case gives to ranges: by the number that the name ends in. */
function byName({ levels, edges }: SignalEvidence, wanted: JsonObject): JsonObject {
  const woe = levels.map((level) => [level.level, level.woe] as const);
  if (edges === null) return Object.fromEntries(woe) as JsonObject;
  const names = Object.keys(wanted).map((name) => {
    const upper = Number(/(\d+(?:\.\d+)?)$/.exec(name)?.[1]);
    const isLast = /^>|\+$/.test(name) || !edges.includes(upper);
    return [name, levels[isLast ? edges.length : edges.indexOf(upper)]?.woe];
  });
  return Object.fromEntries(names) as JsonObject;
}

function sumOf(evidence: readonly SignalEvidence[], row: TelcoCustomer): number {
  return evidence.reduce((sum, { signal, edges, levels }) => {
    const value = row[signal as keyof TelcoCustomer];
    const place =
      edges === null
        ? levels.findIndex(({ level }) => level === String(value))
        : edges.filter((edge) => Number(value) > edge).length;
    return sum + (levels[place]?.woe ?? NaN);
  }, 0);
}

import { defineScorecard, scoreChurnRisk, type ScorecardFit } from 'custops';
import type { TelcoCustomer } from '../../../../../examples/data/readTelcoCsv.js';
import { listAt, objectAt, textAt, type JsonObject } from '../../../runner/json.js';
import type { MetricQuestion } from '../metricAnswer.js';
import { fitted, signalsOf } from './logisticFit.js';
import { foldOf, telcoCustomers } from './telco.js';

/** Predictions of a model that another case describes, and what made the first of them. */
export function logisticPredict({ params, folder, cases }: MetricQuestion): JsonObject {
  const [id = '', penalty] = textAt(params, 'model').split(' ');
  const described = cases.find((each) => each['id'] === id);
  if (described === undefined) throw new Error(`no case ${id}`);
  const signals = signalsOf(objectAt(described, 'params'));
  const customers = telcoCustomers(folder);
  const { train } = foldOf(customers, 0);
  const fit = fitted(train, signals, penalty === 'unpenalised' ? 0 : 1);
  if (fit.card === null) throw new Error(`no card: ${fit.state}`);
  const card = defineScorecard(fit.card);
  const rows = listAt(params, 'rows') as number[];
  const risks = rows.flatMap((row) => {
    const customer = customers[row];
    return customer ? [scoreChurnRisk(card, customer, { now: 0 })] : [];
  });
  const first = customers[rows[0] ?? 0];
  return {
    p: risks.map(({ probability }) => probability),
    linear: risks.map(({ score }) => score),
    contributionsRow0: first ? contributions(fit, first) : null,
  };
}

/** Coefficient × column of one customer. */
function contributions(fit: ScorecardFit, customer: TelcoCustomer): JsonObject {
  const parts = fit.coefficients.map(({ column, signal, level, value, perUnit }) => {
    if (signal === null) return [column, value];
    const found = customer[signal as keyof TelcoCustomer];
    if (level !== null) return [column, found === level ? value : 0];
    const line = fit.card?.signals.find((each) => each.signal === signal)?.line;
    return [column, (perUnit ?? NaN) * (Number(found) - (line?.zeroAt ?? NaN))];
  });
  return Object.fromEntries(parts) as JsonObject;
}

import { defineScorecard, evaluateChurnModel, scoreChurnRisk, type ScorecardSignal } from 'custops';
import { isJsonObject, objectAt, type JsonObject } from '../../../runner/json.js';
import type { MetricQuestion } from '../metricAnswer.js';
import { telcoCustomers } from './telco.js';

/** Points by hand: how they rank the test rows and all rows. */
export function scorecardCase({ params, folder }: MetricQuestion): JsonObject {
  const points = objectAt(params, 'points');
  const card = defineScorecard({
    id: 'telco',
    signals: Object.entries(points).map(([signal, each]) => signalOf(signal, each)),
    bands: [{ id: 'all' }],
  });
  const customers = telcoCustomers(folder);
  const scores = customers.map((customer) => scoreChurnRisk(card, customer, { now: 0 }).score);
  const aucOf = (isIn: (index: number) => boolean): number | null =>
    evaluateChurnModel(
      customers.flatMap(({ Churn }, index) =>
        isIn(index) ? [{ churned: Churn, score: scores[index] ?? NaN }] : [],
      ),
    ).auc.value;
  return {
    auc: aucOf((index) => index % 5 === 0),
    allRowsAuc: aucOf(() => true),
    first10: scores.slice(0, 10),
    max: Math.max(...scores),
    min: Math.min(...scores),
  };
}

/** `{ "<=5": 30, "else": 0 }` are bins, all else is a category. */
function signalOf(signal: string, points: unknown): ScorecardSignal {
  if (!isJsonObject(points)) throw new TypeError(`no points of ${signal}`);
  const entries = Object.entries(points) as [string, number][];
  const others = points['else'];
  const named = entries.filter(([name]) => name !== 'else');
  if (!named.every(([name]) => name.startsWith('<='))) {
    const otherwise = typeof others === 'number' ? { otherwise: others } : {};
    return { signal, categories: Object.fromEntries(named), ...otherwise, missing: 'neutral' };
  }
  const bins = named
    .map(([name, each]) => ({ upTo: Number(name.slice(2)), points: each }))
    .sort((a, b) => a.upTo - b.upTo)
    .map((bin, i, all) => {
      const before = all[i - 1]?.upTo;
      return before === undefined ? bin : { above: before, ...bin };
    });
  const last = { above: bins.at(-1)?.upTo ?? 0, points: Number(others ?? 0) };
  return { signal, bins: [...bins, last], missing: 'neutral' };
}

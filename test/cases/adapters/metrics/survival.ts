import {
  logRankTest,
  quantile,
  survivalAt,
  survivalCurve,
  survivalInterval,
  survivalQuantile,
  type SurvivalGroup,
  type SurvivalObservation,
} from 'custops';
import { HELPDESK_FILE } from '../../../../examples/data/readHelpdeskCsv.js';
import { readCsv } from '../../../../examples/data/readCsv.js';
import { readDataFile } from '../../../../examples/data/readDataFile.js';
import { isJsonObject, listAt, type JsonObject } from '../../runner/json.js';
import { helpdeskLog } from './inputLogs.js';
import { NOT_YET, type MetricQuestion } from './metricAnswer.js';
import { numberList } from './numberList.js';

/** The curve of durations given, of the helpdesk's answers, or of the contracts of the churn file. */
export function kaplanMeier({ input, folder, file }: MetricQuestion): unknown {
  if (file === HELPDESK_FILE) return curveFigures(secondEvents(folder));
  if (file !== '') return contracts(folder, file);
  return isJsonObject(input) ? curveFigures(observationsOf(input)) : NOT_YET;
}

/** Groups numbered in the input. */
export function logRank({ input }: MetricQuestion): JsonObject {
  if (!isJsonObject(input)) throw new TypeError('input is not an object');
  const observations = observationsOf(input);
  const groups = new Map<string, SurvivalObservation[]>();
  listAt(input, 'group').forEach((group, index) => {
    const own = groups.get(String(group)) ?? [];
    groups.set(String(group), [...own, observations[index]!]);
  });
  return logRankFigures([...groups].map(([key, own]) => ({ key, observations: own })));
}

function logRankFigures(groups: readonly SurvivalGroup[]): JsonObject {
  const { chiSquare, df, p } = logRankTest(groups);
  return { chi2: chiSquare, df, p };
}

function observationsOf(input: JsonObject): SurvivalObservation[] {
  const events = listAt(input, 'events');
  return numberList(listAt(input, 'durations')).map((duration, index) => ({
    duration,
    ended: events[index] === 1 || events[index] === true,
  }));
}

function curveFigures(observations: readonly SurvivalObservation[]): JsonObject {
  const curve = survivalCurve(observations);
  const { steps } = curve;
  const { low, high } = survivalQuantile(curve, 0.5);
  const at = (p: number): number | null => survivalQuantile(curve, p).value;
  const ended = observations.filter((each) => each.ended).map(({ duration }) => duration);
  return {
    n: curve.n,
    events: curve.ended,
    times: steps.map(({ time }) => time),
    survival: steps.map(({ survival }) => survival),
    greenwoodSe: steps.map(({ time }) => survivalInterval(curve, time)?.standardError ?? null),
    atRisk: steps.map(({ atRisk }) => atRisk),
    eventsAt: steps.map((step) => step.ended),
    quantiles: { '0.25': at(0.25), '0.5': at(0.5), '0.75': at(0.75), '0.9': at(0.9) },
    medianCi95Cloglog: [low, high],
    naiveAnsweredMedian: quantile(ended, 0.5),
  };
}

/** First to second event of each case; a case with one event is open until the file's end. */
function secondEvents(folder: string): SurvivalObservation[] {
  const cases = helpdeskLog(folder);
  const end = cases.reduce(
    (last, { events }) => events.reduce((late, { at }) => Math.max(late, at), last),
    0,
  );
  return cases.map(({ events }) => {
    const [first, second] = events;
    const until = second?.at ?? end;
    return { duration: (until - (first?.at ?? until)) / 1000, ended: second !== undefined };
  });
}

/** Months until a customer left, by contract. */
function contracts(folder: string, file: string): JsonObject {
  const rows = [...readCsv(readDataFile(folder, file).toString('utf8'), file)].map(
    ({ values }) => values,
  );
  const [header = [], ...body] = rows;
  const [tenure, contract, churn] = ['tenure', 'Contract', 'Churn'].map((name) =>
    header.indexOf(name),
  ) as [number, number, number];
  const groups = new Map<string, SurvivalObservation[]>();
  for (const row of body) {
    const duration = Number(row[tenure]);
    const key = row[contract] ?? '';
    if (duration === 0) continue;
    const own = groups.get(key) ?? [];
    own.push({ duration, ended: row[churn] === 'Yes' });
    groups.set(key, own);
  }
  const named = [...groups].map(([key, observations]) => ({ key, observations }));
  return {
    groups: Object.fromEntries(named.map(({ key, observations }) => [key, shares(observations)])),
    logRank: logRankFigures(named),
  };
}

function shares(observations: readonly SurvivalObservation[]): JsonObject {
  const curve = survivalCurve(observations);
  return {
    n: curve.n,
    events: curve.ended,
    median: survivalQuantile(curve, 0.5).value,
    s12: survivalAt(curve, 12),
    s24: survivalAt(curve, 24),
    s60: survivalAt(curve, 60),
  };
}

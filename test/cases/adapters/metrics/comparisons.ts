import {
  benjaminiHochberg as adjusted,
  holm,
  kruskalWallis as kruskal,
  mannWhitney as compareRanks,
  proportionHomogeneity as homogeneity,
  twoProportionTest as compareShares,
  type HomogeneityResult,
} from 'custops';
import { lastRow } from '../../../../examples/measures/loggedAttainment.js';
import { INCIDENT_FILE } from '../../../../examples/data/readIncidentZip.js';
import { isJsonObject, numberAt, objectAt, type JsonObject } from '../../runner/json.js';
import { incidentLog } from './inputLogs.js';
import { NOT_YET, type MetricQuestion } from './metricAnswer.js';
import { numberList } from './numberList.js';

/** Two shares: the pooled z, Newcombe's interval and Fisher's test. */
export function twoProportionTest({ input, params }: MetricQuestion): JsonObject {
  if (!isJsonObject(input)) throw new TypeError('input is not an object');
  const confidence = confidenceOf(params);
  const found = compareShares(
    { successes: numberAt(input, 'x1'), n: numberAt(input, 'n1') },
    { successes: numberAt(input, 'x2'), n: numberAt(input, 'n2') },
    { confidence },
  );
  return {
    z: found.z,
    p: found.zP,
    difference: found.difference,
    newcombe95: [found.low, found.high],
    cohenH: found.effectSize,
    fisherP: found.fisherP,
  };
}

/** Two samples by their ranks; the case says by which p. */
export function mannWhitney({ input, params }: MetricQuestion): JsonObject {
  if (!isJsonObject(input)) throw new TypeError('input is not an object');
  const { method, continuity } = params;
  const found = compareRanks(numberList(input['a']), numberList(input['b']), {
    method: method === 'exact' || method === 'asymptotic' ? method : 'auto',
    continuity: continuity !== false,
  });
  return {
    u1: found.u1,
    u2: found.u2,
    p: found.p,
    probabilityOfSuperiority: found.probabilityOfSuperiority,
    hodgesLehmann: found.difference,
  };
}

/** Several samples by their ranks. */
export function kruskalWallis({ input }: MetricQuestion): JsonObject {
  const { h, df, chiSquareP } = kruskal((input as unknown[]).map(numberList));
  return { h, df, p: chiSquareP };
}

/** p values of several questions. */
export function benjaminiHochberg({ input }: MetricQuestion): JsonObject {
  const pValues = numberList(input);
  return { adjusted: adjusted(pValues), holm: holm(pValues) };
}

/** Shares of several groups: those of the input by name, or of the incident log. */
export function proportionHomogeneity({ input, folder, file }: MetricQuestion): unknown {
  if (file === INCIDENT_FILE) return incidentGroups(folder);
  if (!isJsonObject(input)) return NOT_YET;
  const found = homogeneity(
    Object.keys(input).map((key) => {
      const { x, n } = objectAt(input, key) as { x: number; n: number };
      return { key, successes: x, n };
    }),
  );
  return {
    ...testOf(found),
    overall: found.rate,
    funnel: Object.fromEntries(
      found.groups.map((each) => [
        each.key,
        {
          rate: each.rate,
          z: each.z,
          lo95: each.funnelLow,
          hi95: each.funnelHigh,
          wilsonLo: each.low,
          wilsonHi: each.high,
        },
      ]),
    ),
  };
}

/** made_sla by assignment group, of groups with at least 100 incidents. */
function incidentGroups(folder: string): JsonObject {
  const counts = new Map<string, { successes: number; n: number }>();
  for (const { group, madeSla } of incidentLog(folder).map(lastRow)) {
    if (group === null) continue;
    // The log writes "Group 70"; the case names the number.
    const key = group.replace(/^Group /, '');
    const { successes, n } = counts.get(key) ?? { successes: 0, n: 0 };
    counts.set(key, { successes: successes + (madeSla ? 1 : 0), n: n + 1 });
  }
  const groups = [...counts].flatMap(([key, share]) => (share.n < 100 ? [] : [{ key, ...share }]));
  const found = homogeneity(groups);
  const ranked = [...found.groups].sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0));
  const [worst, best] = [ranked.at(0), ranked.at(-1)];
  return {
    groups: groups.length,
    ...testOf(found),
    minRate: worst?.rate ?? null,
    maxRate: best?.rate ?? null,
    worst: worst?.key ?? null,
    best: best?.key ?? null,
  };
}

function testOf({ chiSquare, df, chiSquareP }: HomogeneityResult): JsonObject {
  return { chi2: chiSquare, df, p: chiSquareP };
}

function confidenceOf(params: JsonObject): number {
  const { confidence } = params;
  return typeof confidence === 'number' ? confidence : 0.95;
}

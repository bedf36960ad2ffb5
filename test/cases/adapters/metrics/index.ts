import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NO_ADAPTER_YET, type CaseAdapter } from '../../runner/caseAdapter.js';
import { matchesExpected, pickExpected, type Tolerance } from '../../runner/compareExpected.js';
import { isJsonObject, listAt, textAt, type JsonObject } from '../../runner/json.js';
import { caseDurations } from './caseDurations.js';
import {
  benjaminiHochberg,
  kruskalWallis,
  mannWhitney,
  proportionHomogeneity,
  twoProportionTest,
} from './comparisons.js';
import * as contacts from './contacts.js';
import { backlog, handoffs, reopenRate } from './incidentCounts.js';
import { churnAnswers } from './churn/index.js';
import { NOT_YET, type MetricAnswer } from './metricAnswer.js';
import { costPerTicket, revenueLeakage, slaCredit } from './money.js';
import { slaAttainment } from './slaAttainment.js';
import { pareto } from './pareto.js';
import { processVariants } from './processVariants.js';
import { erlangA, erlangC, erlangCRequired } from './queues.js';
import { cusum, lagCorrelation, pChart, pettitt, trend } from './series.js';
import { mergeableQuantile, mergeMoments, quantile, wilsonInterval } from './statistics.js';
import { summary } from './summary.js';
import { kaplanMeier, logRank } from './survival.js';
import * as surveys from './surveys.js';
import { ticketMetrics } from './ticketMetrics.js';
import { weekdayProfile } from './weekdayProfile.js';

const answers: Readonly<Record<string, MetricAnswer>> = {
  benjaminiHochberg,
  ...churnAnswers,
  caseDurations,
  pareto,
  processVariants,
  cusum,
  erlangA,
  erlangC,
  erlangCRequired,
  kaplanMeier,
  kruskalWallis,
  lagCorrelation,
  logRank,
  mannWhitney,
  mergeMoments,
  mergeableQuantile,
  pChart,
  pettitt,
  proportionHomogeneity,
  backlog,
  costPerTicket,
  handoffs,
  quantile,
  reopenRate,
  revenueLeakage,
  slaAttainment,
  slaCredit,
  summary,
  ticketMetrics,
  trend,
  twoProportionTest,
  weekdayProfile,
  wilsonInterval,
  ...contacts,
  ...surveys,
};

/** metrics.json: each case names an op, its input or a file of real data, and a tolerance. */
export const metrics: CaseAdapter =
  ({ document, inputRoot }) =>
  ({ group, element }) => {
    const op = textAt(element, 'op');
    const answer = Object.hasOwn(answers, op) ? answers[op] : undefined;
    if (group !== 'cases' || answer === undefined) {
      return { status: 'skipped', what: op, reason: NO_ADAPTER_YET };
    }
    const inputFile = element['inputFile'];
    const path = typeof inputFile === 'string' ? join(inputRoot, inputFile) : undefined;
    if (path !== undefined && !existsSync(path)) {
      return {
        status: 'skipped',
        what: op,
        reason: `no ../${String(inputFile)} beside the project`,
      };
    }
    const { input, params, expect: expected, tolerance } = element;
    const given = answer({
      input,
      params: isJsonObject(params) ? params : {},
      expect: expected,
      cases: listAt(document, 'cases') as readonly JsonObject[],
      folder: path === undefined ? '' : dirname(path),
      file: path === undefined ? '' : basename(path),
    });
    if (given === NOT_YET) return { status: 'skipped', what: op, reason: NO_ADAPTER_YET };
    const equal = matchesExpected(given, expected, (tolerance ?? {}) as Tolerance);
    return { status: 'compared', expected, actual: pickExpected(given, expected), equal };
  };

import type { MetricAnswer } from '../metricAnswer.js';
import { evaluateBinary } from './evaluateBinary.js';
import { evidenceCase } from './evidenceCase.js';
import { logisticFit } from './logisticFit.js';
import { logisticPredict } from './logisticPredict.js';
import { scorecardCase } from './scorecardCase.js';
import { timeDecayCase } from './timeDecayCase.js';

/** Who answers the ops of churn risk. */
export const churnAnswers: Readonly<Record<string, MetricAnswer>> = {
  evaluateBinary,
  logisticFit,
  logisticPredict,
  scorecard: scorecardCase,
  timeDecay: timeDecayCase,
  weightOfEvidence: evidenceCase,
};

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CaseAdapter } from '../../runner/caseAdapter.js';
import { matchesExpected, pickExpected, type Tolerance } from '../../runner/compareExpected.js';
import { isJsonObject, textAt } from '../../runner/json.js';
import { caseDurations } from './caseDurations.js';
import type { MetricAnswer } from './metricAnswer.js';

const answers: Readonly<Record<string, MetricAnswer>> = {
  caseDurations,
};

/** metrics.json: each case names an op, its input or a file of real data, and a tolerance. */
export const metrics: CaseAdapter =
  ({ inputRoot }) =>
  ({ group, element }) => {
    const op = textAt(element, 'op');
    const answer = Object.hasOwn(answers, op) ? answers[op] : undefined;
    if (group !== 'cases' || answer === undefined) {
      return { status: 'skipped', reason: `no adapter for ${group} ${op} yet` };
    }
    const inputFile = element['inputFile'];
    const path = typeof inputFile === 'string' ? join(inputRoot, inputFile) : undefined;
    if (path !== undefined && !existsSync(path)) {
      return {
        status: 'skipped',
        reason: `${op} needs ../${String(inputFile)}, which is not there`,
      };
    }
    const { input, params, expect: expected, tolerance } = element;
    const given = answer({
      input,
      params: isJsonObject(params) ? params : {},
      expect: expected,
      folder: path === undefined ? '' : dirname(path),
      file: path === undefined ? '' : basename(path),
    });
    const equal = matchesExpected(given, expected, (tolerance ?? {}) as Tolerance);
    return { status: 'compared', expected, actual: pickExpected(given, expected), equal };
  };

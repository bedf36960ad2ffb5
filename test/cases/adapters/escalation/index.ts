import { NO_ADAPTER_YET, type CaseAdapter, type CaseOutcome } from '../../runner/caseAdapter.js';
import type { JsonObject } from '../../runner/json.js';
import { lint } from './lint.js';
import { pathCoverage } from './pathCoverage.js';
import { timelines } from './timelines.js';
import { authority } from './authority.js';
import { bounces } from './bounces.js';

/** Which group of escalation.json is answered by what. */
const groups: Readonly<Record<string, (element: JsonObject, document: JsonObject) => CaseOutcome>> =
  {
    cases: timelines,
    lintCases: lint,
    pathCoverageCases: pathCoverage,
    'authority.cases': authority,
    bounceCases: bounces,
  };

/** escalation.json: timelines, lint, decision rights, bounces, coverage of paths. */
export const escalation: CaseAdapter =
  ({ document }) =>
  ({ group, element }) =>
    groups[group]?.(element, document) ?? {
      status: 'skipped',
      what: group,
      reason: NO_ADAPTER_YET,
    };

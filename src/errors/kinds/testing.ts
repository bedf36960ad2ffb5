import type { ErrorKind } from '../errorKind.js';

export const INVALID_SCENARIO_TIME: ErrorKind = {
  code: 'invalid_scenario_time',
  text: 'is no time of a scenario',
};
export const NOT_A_SCENARIO_REPORT: ErrorKind = {
  code: 'not_a_scenario_report',
  text: 'is not what runScenarios gives',
};
export const SCENARIO_FAILED: ErrorKind = {
  code: 'scenario_failed',
  text: 'did not come out as expected',
};
export const LAW_BROKEN: ErrorKind = {
  code: 'law_broken',
  text: 'does not hold',
};

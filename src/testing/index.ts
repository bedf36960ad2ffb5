export { runScenarios } from './scenarios/runScenarios.js';
export { scenarioOf, type ScenarioOfOptions } from './scenarios/scenarioOf.js';
export { assertScenario } from './scenarios/assertScenario.js';
export { describeScenarioReport } from './scenarios/describeScenarioReport.js';
export { scenarioSchema } from './scenarios/scenarioSchema.js';
export type {
  ClockExpectation,
  NotificationExpectation,
  ScenarioConfig,
  ScenarioEscalation,
  ScenarioEvent,
  ScenarioExpectation,
  ScenarioRow,
} from './scenarios/scenarioConfig.js';
export type {
  ScenarioFailure,
  ScenarioReport,
  ScenarioResult,
} from './scenarios/scenarioResult.js';
export {
  policyCoverage,
  type CoverageItem,
  type PolicyCoverage,
} from './coverage/policyCoverage.js';
export type { CoverageKind } from './coverage/coverageItems.js';
export {
  policyMatchers,
  type EscalatesTo,
  type PolicyMatcherFunctions,
  type PolicyMatchers,
} from './matchers/policyMatchers.js';
export type { MatcherAnswer } from './matchers/matcherAnswer.js';
export { policyArbitraries, type PolicyArbitraries } from './arbitraries/policyArbitraries.js';
export type { ArbitraryOf, FastCheck } from './arbitraries/fastCheck.js';
export { policyLaws } from './laws/policyLaws.js';
export type { PolicyLaw } from './laws/policyLaw.js';
export type { LawCase } from './laws/lawCase.js';

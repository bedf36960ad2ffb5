import { InputError } from '../../errors/index.js';
import { INVALID_DURATION } from '../../errors/kinds/time.js';
import { requireOptions } from '../../errors/requireOptions.js';
import type { PolicySet } from '../../policy/index.js';
import { formatDuration, parseDuration, toEpochMs, type InstantLike } from '../../time/index.js';
import { describeScenarioReport } from '../scenarios/describeScenarioReport.js';
import { runScenarios } from '../scenarios/runScenarios.js';
import type { ScenarioConfig } from '../scenarios/scenarioConfig.js';
import { answer, type MatcherAnswer } from './matcherAnswer.js';
import { instantAt, listAt, numberAt, rejectedLines, textAt, valueAt } from './valueAt.js';

/** Whom a path is expected to tell, and when. */
export interface EscalatesTo {
  /** Default: on any level. */
  readonly level?: string;
  /** Default: at any instant. */
  readonly at?: InstantLike;
}

/**
 * What the matchers take: `Result` is what the runner's assertions return, void or a promise.
 *
 * @typeParam Result - of an assertion
 */
export interface PolicyMatchers<Result = void> {
  /** A clock of `evaluateSla` is due at an instant; null for no due instant. */
  toBeDueAt: (instant: InstantLike | null) => Result;
  /** A clock of `evaluateSla` was breached at an instant; null for not breached. */
  toBreachAt: (instant: InstantLike | null) => Result;
  /** A clock of `evaluateSla` has counted so much: `1h30m`, or ms. */
  toHaveElapsed: (duration: string | number) => Result;
  /** A policy of some id decided, in an answer of `evaluateSla`, `selectPolicy` or about one clock. */
  toMatchPolicy: (policyId: string | null) => Result;
  /** A plan or step of an escalation tells a person. */
  toEscalateTo: (person: string, options?: EscalatesTo) => Result;
  /** An answer of `routeItem` names a queue, or an assignment an agent. */
  toRouteTo: (queueOrAgent: string | null) => Result;
  /** A policy set passes a scenario. */
  toPassScenario: (scenario: ScenarioConfig) => Result;
}

/** The matchers as functions: what the runner's `expect` was given comes first. */
export type PolicyMatcherFunctions = {
  readonly [Name in keyof PolicyMatchers]: (
    received: unknown,
    ...args: Parameters<PolicyMatchers[Name]>
  ) => MatcherAnswer;
};

/**
 * Matchers for vitest and jest: `expect.extend(policyMatchers)`.
 *
 * Neither runner is imported. A failure says what was expected, what came, and where it can why.
 * What no matcher can read (a clock that the policy does not name, an answer of another function)
 * is refused, under `.not` too, so that a mistyped test cannot pass. For the types add
 * `custops/testing/vitest`, `custops/testing/jest` or `custops/testing/jest-globals` to the `types`
 * of tsconfig.json.
 *
 * @example
 * ```ts
 * import { policyMatchers } from 'custops/testing';
 *
 * const reading = { dueAt: new Date('2026-03-30T07:30:00Z') };
 * policyMatchers.toBeDueAt(reading, '2026-03-30T09:30:00+02:00').pass; // => true
 * ```
 */
export const policyMatchers: PolicyMatcherFunctions = {
  toBeDueAt: (received, instant) =>
    sameInstant('the clock to be due', instantAt(received, 'dueAt'), instant),
  toBreachAt: (received, instant) =>
    sameInstant('the clock to be breached', instantAt(received, 'breachedAt'), instant),
  toHaveElapsed: (received, duration) => {
    const parsed = parseDuration(duration, 'duration');
    if (parsed.unit !== 'ms') {
      throw new InputError(
        INVALID_DURATION,
        'duration',
        duration,
        'hours, minutes, … without days',
      );
    }
    const actual = numberAt(received, 'elapsedMs');
    return answer(actual === parsed.ms, 'the clock to have counted', {
      expected: formatDuration(parsed.ms),
      actual: formatDuration(actual),
    });
  },
  toMatchPolicy: (received, policyId) => {
    const actual = textAt(received, 'policyId');
    const why = rejectedLines(received, 'rejectedPolicies');
    return answer(actual === policyId, 'the policy to decide', { expected: policyId, actual, why });
  },
  toEscalateTo: (received, person, options = {}) => {
    requireOptions(options, ['level', 'at']);
    const told = listAt(received, 'notifications');
    const pass = told.some((each) => tells(each, person, options));
    const actual = told.map((each) => ({
      at: valueAt(each, 'at'),
      level: valueAt(each, 'levelId'),
      people: valueAt(each, 'people'),
    }));
    return answer(pass, 'the path to tell', { expected: { person, ...options }, actual });
  },
  toRouteTo: (received, queueOrAgent) => {
    const key = valueAt(received, 'agentId') === undefined ? 'queue' : 'agentId';
    const actual = textAt(received, key);
    const expected = queueOrAgent;
    const why = rejectedLines(received, 'rejected');
    return answer(actual === expected, 'the work to go to', { expected, actual, why });
  },
  toPassScenario: (received, scenario) => {
    const report = runScenarios(received as PolicySet, [scenario]);
    const told = describeScenarioReport(report);
    const passing = `expected the scenario ${scenario.name} not to pass`;
    return { pass: report.passed, message: () => (report.passed ? passing : told) };
  },
};

function sameInstant(
  what: string,
  actual: number | null,
  expected: InstantLike | null,
): MatcherAnswer {
  const wanted = expected === null ? null : toEpochMs(expected, 'instant');
  const date = (at: number | null): Date | null => (at === null ? null : new Date(at));
  return answer(actual === wanted, what, { expected: date(wanted), actual: date(actual) });
}

function tells(notification: unknown, person: string, { level, at }: EscalatesTo): boolean {
  const toldAt = instantAt(notification, 'at');
  return (
    listAt(notification, 'people').includes(person) &&
    (level === undefined || valueAt(notification, 'levelId') === level) &&
    (at === undefined || toldAt === toEpochMs(at, 'options.at'))
  );
}

import { formatDuration, parseDuration, toEpochMs, type InstantLike } from '../../time/index.js';
import { describeScenarioReport } from '../scenarios/describeScenarioReport.js';
import { runScenarios } from '../scenarios/runScenarios.js';
import type { ScenarioConfig } from '../scenarios/scenarioConfig.js';
import { answer, type MatcherAnswer } from './matcherAnswer.js';

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

type Answers = {
  readonly [Name in keyof PolicyMatchers]: (
    received: never,
    ...args: Parameters<PolicyMatchers[Name]>
  ) => MatcherAnswer;
};

/**
 * Matchers for vitest and jest: `expect.extend(policyMatchers)`.
 *
 * Neither runner is imported. A failure says what was expected, what came, and where it can why.
 *
 * @example
 * ```ts
 * import { policyMatchers } from 'custops';
 *
 * const reading = { dueAt: new Date('2026-03-30T07:30:00Z') };
 * policyMatchers.toBeDueAt(reading as never, '2026-03-30T09:30:00+02:00').pass; // => true
 * ```
 */
export const policyMatchers: Answers = {
  toBeDueAt: (received, instant) =>
    sameInstant('the clock to be due', instantAt(received, 'dueAt'), instant),
  toBreachAt: (received, instant) =>
    sameInstant('the clock to be breached', instantAt(received, 'breachedAt'), instant),
  toHaveElapsed: (received, duration) => {
    const parsed = parseDuration(duration);
    const expected = parsed.unit === 'ms' ? parsed.ms : null;
    const actual = valueAt(received, 'elapsedMs');
    const text = typeof actual === 'number' ? formatDuration(actual) : actual;
    return answer(expected !== null && actual === expected, 'the clock to have counted', {
      expected: expected === null ? duration : formatDuration(expected),
      actual: text,
    });
  },
  toMatchPolicy: (received, policyId) => {
    const actual = valueAt(received, 'policyId');
    const rejected = listAt(received, 'rejectedPolicies');
    const why = rejected.map((each) => `${String(valueAt(each, 'id'))} does not match`);
    return answer(actual === policyId, 'the policy to decide', { expected: policyId, actual, why });
  },
  toEscalateTo: (received, person, options = {}) => {
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
    const agent = valueAt(received, 'agentId');
    const actual = agent === undefined ? valueAt(received, 'queue') : agent;
    const rejected = listAt(received, 'rejected');
    const why = rejected.map((each) => `${String(valueAt(each, 'id'))} does not match`);
    return answer(actual === queueOrAgent, 'the work to go to', {
      expected: queueOrAgent,
      actual,
      why,
    });
  },
  toPassScenario: (received, scenario) => {
    const report = runScenarios(received, [scenario]);
    const told = describeScenarioReport(report);
    return { pass: report.passed, message: () => told };
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

/** An instant of an answer, which may have gone through JSON. */
function instantAt(received: unknown, key: string): number | null {
  const value = valueAt(received, key);
  return value === null || value === undefined ? null : toEpochMs(value as InstantLike, key);
}

function listAt(received: unknown, key: string): readonly unknown[] {
  const value = valueAt(received, key);
  return Array.isArray(value) ? value : [];
}

function valueAt(received: unknown, key: string): unknown {
  if (typeof received !== 'object' || received === null) return undefined;
  return (received as Readonly<Record<string, unknown>>)[key];
}

import {
  describeExplanation,
  evaluateSla,
  explainClock,
  type ClockReading,
} from '../../sla/index.js';
import { formatDuration, parseDuration } from '../../time/index.js';
import type { ClockExpectation } from './scenarioConfig.js';
import type { ScenarioFailure } from './scenarioResult.js';
import type { ScenarioRun } from './scenarioRun.js';

/** An instant of an expectation, and where it stands. */
export interface CheckedInstant {
  readonly at: number;
  readonly path: string;
}

/** Holds the clocks of a scenario's ticket to what is expected of them. */
export function checkClocks(
  run: ScenarioRun,
  clocks: Readonly<Record<string, ClockExpectation>>,
  instant: CheckedInstant,
): ScenarioFailure[] {
  const { set, ticket, times } = run;
  const evaluation = evaluateSla(set.sla, ticket, { now: instant.at });
  return Object.entries(clocks).flatMap(([clockId, expectation]) => {
    const reading = Object.hasOwn(evaluation.clocks, clockId)
      ? evaluation.clocks[clockId]
      : undefined;
    const path = `${instant.path}.clocks.${clockId}`;
    const at = times.write(instant.at);
    if (reading === undefined) {
      const why = [`the set has the clocks ${set.sla.clockIds.join(', ') || 'none'}`];
      return [{ path, at, expected: expectation, actual: null, why }];
    }
    const wrong = differences(run, reading, { expectation, path });
    if (wrong.length === 0) return [];
    const explanation = explainClock(set.sla, ticket, clockId, { now: instant.at });
    const why = describeExplanation(explanation, { timeZone: run.config.timeZone }).split('\n');
    return wrong.map((each) => ({ ...each, at, why }));
  });
}

type Difference = Pick<ScenarioFailure, 'path' | 'expected' | 'actual'>;

function differences(
  { times }: ScenarioRun,
  reading: ClockReading,
  { expectation, path }: { readonly expectation: ClockExpectation; readonly path: string },
): Difference[] {
  const instant = (at: Date | null): string | null => at && times.write(at.getTime());
  const span = (ms: number | null): string | null => (ms === null ? null : formatDuration(ms));
  const expectedInstant = (text: string | null, key: string): string | null =>
    text === null ? null : times.write(times.read(text, `${path}.${key}`));
  const expectedSpan = (text: string | null, key: string): string | null => {
    if (text === null) return null;
    const parsed = parseDuration(text, `${path}.${key}`);
    return parsed.unit === 'ms' ? formatDuration(parsed.ms) : text;
  };
  const { state, target, due, breached, elapsed, remaining, cycles } = expectation;
  const pairs: (readonly [key: string, expected: unknown, actual: unknown])[] = [
    ['state', state, reading.state],
    ['target', target, targetText(target, reading.targetId)],
    ['due', due === undefined ? due : expectedInstant(due, 'due'), instant(reading.dueAt)],
    [
      'breached',
      breached === undefined ? breached : expectedInstant(breached, 'breached'),
      instant(reading.breachedAt),
    ],
    [
      'elapsed',
      elapsed === undefined ? elapsed : expectedSpan(elapsed, 'elapsed'),
      span(reading.elapsedMs),
    ],
    [
      'remaining',
      remaining === undefined ? remaining : expectedSpan(remaining, 'remaining'),
      span(reading.remainingMs),
    ],
    ['cycles', cycles, reading.cycles.length],
  ];
  return pairs
    .filter(([, expected, actual]) => expected !== undefined && expected !== actual)
    .map(([key, expected, actual]) => ({ path: `${path}.${key}`, expected, actual }));
}

/** A target's name, without its policy where the expectation writes it so. */
function targetText(expected: string | null | undefined, actual: string | null): string | null {
  if (actual === null || typeof expected !== 'string' || expected.includes('/')) return actual;
  return actual.slice(actual.indexOf('/') + 1);
}

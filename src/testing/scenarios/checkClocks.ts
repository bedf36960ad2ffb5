import { InputError } from '../../errors/index.js';
import { INVALID_SCENARIO_TIME } from '../../errors/kinds/testing.js';
import {
  describeExplanation,
  evaluateSla,
  explainClock,
  type ClockReading,
  type CycleReading,
} from '../../sla/index.js';
import { presentEntries } from '../../ticket/ownEntry.js';
import { formatDuration, parseDuration } from '../../time/index.js';
import type { ClockExpectation, ScenarioExpectation } from './scenarioConfig.js';
import type { ScenarioFailure } from './scenarioResult.js';
import type { ScenarioRun } from './scenarioRun.js';

/** An instant of an expectation, and where it stands. */
export interface CheckedInstant {
  readonly at: number;
  /** Within the scenario: `expect[0]`. */
  readonly path: string;
  /** Within the list of scenarios, for errors: `scenarios[2].expect[0]`. */
  readonly place: string;
}

/** Holds the clocks of a scenario's ticket to what is expected of them. */
export function checkClocks(
  run: ScenarioRun,
  clocks: NonNullable<ScenarioExpectation['clocks']>,
  instant: CheckedInstant,
): ScenarioFailure[] {
  const { set, ticket, times } = run;
  const evaluation = evaluateSla(set.sla, ticket, { now: instant.at });
  return presentEntries(clocks).flatMap(([clockId, expectation]) => {
    const reading = Object.hasOwn(evaluation.clocks, clockId)
      ? evaluation.clocks[clockId]
      : undefined;
    const path = `${instant.path}.clocks.${clockId}`;
    const at = times.write(instant.at);
    if (reading === undefined) {
      const why = [`the set has the clocks ${set.sla.clockIds.join(', ') || 'none'}`];
      return [{ path, at, expected: expectation, actual: null, why }];
    }
    const place = `${instant.place}.clocks.${clockId}`;
    const wrong = differences(reading, { run, expectation, place });
    const n = reading.cycles.length;
    return wrong.map(({ key, expected, actual }) => {
      const why = meantCycles(key, { named: expectation.cycle, n }).flatMap((cycle) =>
        explanationLines(run, clockId, { cycle, now: instant.at }),
      );
      return { path: `${path}.${key}`, at, expected, actual, why };
    });
  });
}

/** How many cycles there are is explained by all of them, anything else by the one that is meant. */
function meantCycles(
  key: string,
  { named, n }: { readonly named: number | undefined; readonly n: number },
): readonly (number | undefined)[] {
  const isOfAll = key === 'cycle' || key === 'cycles';
  return isOfAll && n > 0 ? [...Array(n).keys()] : [isOfAll ? undefined : named];
}

/** Why a cycle is as it is; the latest one when none is named. */
function explanationLines(
  { set, ticket, config }: ScenarioRun,
  clockId: string,
  { cycle, now }: { readonly cycle: number | undefined; readonly now: number },
): string[] {
  const which = cycle === undefined ? { now } : { now, cycle };
  const explanation = explainClock(set.sla, ticket, clockId, which);
  return describeExplanation(explanation, { timeZone: config.timeZone }).split('\n');
}

interface Difference {
  readonly key: keyof ClockExpectation;
  readonly expected: unknown;
  readonly actual: unknown;
}

interface Asked {
  readonly run: ScenarioRun;
  readonly expectation: ClockExpectation;
  readonly place: string;
}

function differences(clock: ClockReading, asked: Asked): Difference[] {
  const { cycle, cycles } = asked.expectation;
  const reading = cycle === undefined ? clock : clock.cycles[cycle];
  const n = clock.cycles.length;
  if (reading === undefined) {
    return [{ key: 'cycle', expected: cycle, actual: n === 0 ? 'none' : `0 to ${n - 1}` }];
  }
  return [
    ...ofCycle(reading, asked),
    { key: 'cycles', expected: cycles, actual: n } as const,
  ].filter(({ expected, actual }) => expected !== undefined && expected !== actual);
}

/** What is expected of one cycle beside what it says, both written alike. */
function ofCycle(reading: CycleReading, { run, expectation, place }: Asked): Difference[] {
  const { times } = run;
  const { state, target } = expectation;
  const instants = { due: reading.dueAt, breached: reading.breachedAt };
  const spans = { elapsed: reading.elapsedMs, remaining: reading.remainingMs };
  return [
    { key: 'state', expected: state, actual: reading.state },
    { key: 'target', expected: target, actual: targetText(target, reading.targetId) },
    ...(['due', 'breached'] as const).map((key) => {
      const [text, at] = [expectation[key], instants[key]];
      const isText = typeof text === 'string';
      const expected = isText ? times.write(times.read(text, `${place}.${key}`)) : text;
      return { key, expected, actual: at && times.write(at.getTime()) };
    }),
    ...(['elapsed', 'remaining'] as const).map((key) => {
      const [text, ms] = [expectation[key], spans[key]];
      const expected = typeof text === 'string' ? spanText(text, `${place}.${key}`) : text;
      return { key, expected, actual: ms === null ? null : formatDuration(ms) };
    }),
  ];
}

/** Clocks count open ms: a span in days, or below nothing, could never come true. */
function spanText(text: string, argument: string): string {
  const parsed = parseDuration(text, argument);
  if (parsed.unit === 'ms' && parsed.ms >= 0) return formatDuration(parsed.ms);
  throw new InputError(INVALID_SCENARIO_TIME, argument, text, 'hours and minutes such as 1h30m');
}

/** A target's name, by its last part alone where the expectation writes it so. */
function targetText(expected: string | null | undefined, actual: string | null): string | null {
  return typeof expected === 'string' && actual?.endsWith(`/${expected}`) ? expected : actual;
}

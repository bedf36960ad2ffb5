import {
  defineDirectory,
  defineEscalationPolicy,
  pathCoverage as coverageOf,
  type CoverageSpan,
  type EscalationPolicyConfig,
} from 'custops';
import type { CaseOutcome } from '../../runner/caseAdapter.js';
import { matchesExpected } from '../../runner/compareExpected.js';
import { listAt, objectAt, textAt, type JsonObject } from '../../runner/json.js';
import { directoryFor, minutes } from './pathConfigs.js';
import { schedulesOf } from './onCallSchedules.js';

/** `pathCoverageCases` of escalation.json. */
export function pathCoverage(element: JsonObject): CaseOutcome {
  const expected = objectAt(element, 'expected');
  const named = objectAt(element, 'schedules');
  // The file's levels have no owners.
  const levels = (listAt(element, 'path') as JsonObject[]).map((level) => ({
    ...level,
    owner: 'owner',
  }));
  const config = { id: 'case', levels } as unknown as EscalationPolicyConfig;
  const policy = defineEscalationPolicy(config, {
    directory: defineDirectory(directoryFor([config]), { calendars: [] }),
    schedules: Object.keys(named).map(schedulesOf(named)),
    calendars: [],
  });
  const { levels: covered, ...coverage } = coverageOf(policy, {
    from: textAt(element, 'from'),
    to: textAt(element, 'to'),
  });
  const actual = {
    gapsByLevel: Object.fromEntries(covered.map(({ levelId, gaps }) => [levelId, spans(gaps)])),
    nobody: spans(coverage.nobody),
    minutesByFirstReachableLevel: Object.fromEntries(
      [
        ...covered.map(({ levelId, firstMs }): [string, number] => [levelId, firstMs]),
        ['nobody', coverage.nobodyMs] as const,
      ]
        .filter(([, ms]) => ms > 0)
        .map(([level, ms]) => [level, ms / minutes(1)]),
    ),
  };
  const equal = matchesExpected(actual, expected) && matchesExpected(expected, actual);
  return { status: 'compared', expected, actual, equal };
}

function spans(list: readonly CoverageSpan[]): unknown {
  const iso = (at: Date): string => at.toISOString().replace('.000Z', 'Z');
  return list.map(({ from, to }) => ({ start: iso(from), end: iso(to) }));
}

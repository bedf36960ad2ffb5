import {
  defineDirectory,
  lintEscalation,
  type Calendar,
  type EscalationPolicyConfig,
  type Issue,
} from 'custops';
import type { CaseOutcome } from '../../runner/caseAdapter.js';
import { matchesExpected } from '../../runner/compareExpected.js';
import { isJsonObject, listAt, objectAt, textAt, type JsonObject } from '../../runner/json.js';
import { directoryFor, minutes, policyConfig } from './pathConfigs.js';
import { schedulesOf } from './onCallSchedules.js';
import { calendarOf } from './timelines.js';

/** What the file compares. */
const COMPARED = [
  'NO_OWNER',
  'EMPTY_LEVEL',
  'UNREACHABLE_LEVEL',
  'LANDS_AT_OR_AFTER_DUE',
  'SAME_AS_PREVIOUS',
  'AUTHORITY_NOT_RISING',
  'COVERAGE_GAP',
  'LOOP',
];

/** `lintCases` of escalation.json. */
export function lint(element: JsonObject): CaseOutcome {
  const expected = listAt(element, 'expected');
  const policies = (listAt(element, 'policies') as JsonObject[]).map((raw) => {
    const calendar = isJsonObject(raw['calendar']) ? calendarOf(raw['calendar']) : null;
    const config = policyConfig(textAt(raw, 'id'), raw, calendar?.id) as EscalationPolicyConfig;
    return { config, calendar };
  });
  const configs = policies.map(({ config }) => config);
  const checked = policies.find(({ config }) => config.id === element['check'])!;
  const named = isJsonObject(element['schedules']) ? element['schedules'] : {};
  const { dueMinutes } = element;
  const horizon = isJsonObject(element['horizon']) ? objectAt(element, 'horizon') : undefined;
  const found = lintEscalation(
    checked.config,
    {
      directory: defineDirectory(directoryFor(configs), { calendars: [] }),
      schedules: Object.keys(named).map(schedulesOf(named)),
      calendars: policies.map(({ calendar }) => calendar).filter(isCalendar),
      policies: configs.filter((each) => each !== checked.config),
    },
    {
      ...(typeof dueMinutes === 'number' && {
        due: {
          within: minutes(dueMinutes),
          ...(checked.calendar !== null && { calendar: checked.calendar.id }),
        },
      }),
      ...(horizon && { horizon: { from: textAt(horizon, 'from'), to: textAt(horizon, 'to') } }),
    },
  );
  const actual = found
    .map((issue) => asFinding(issue, checked.config))
    .filter(({ code }) => COMPARED.includes(code));
  const equal = actual.length === expected.length && matchesExpected(actual, expected);
  return { status: 'compared', expected, actual, equal };
}

function isCalendar(calendar: Calendar | null): calendar is Calendar {
  return calendar !== null;
}

function asFinding({ code, path, received }: Issue, { levels }: EscalationPolicyConfig) {
  const [list, index] = path;
  const level = list === 'levels' && typeof index === 'number' ? levels[index]?.id : null;
  const figures = isJsonObject(received) ? received : {};
  const arrivesAfterMs = figures['arrivesAfterMs'];
  return {
    level: level ?? null,
    code: code.toUpperCase(),
    ...(typeof arrivesAfterMs === 'number' && { arrivesAt: arrivesAfterMs / minutes(1) }),
    ...(code === 'coverage_gap' && { minutes: figures['minutes'] }),
    ...(code === 'loop' && { path: received }),
  };
}

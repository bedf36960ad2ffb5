import { InputError } from '../../errors/index.js';
import { INVALID_SCENARIO_TIME } from '../../errors/kinds/testing.js';
import { parseDuration, toEpochMs } from '../../time/index.js';
import { formatInstant } from '../../time/formatInstant.js';
import { parseLocalDate } from '../../time/localDate.js';
import { requireZone } from '../../time/requireZone.js';
import { parseTimeOfDay } from '../../time/timeOfDay.js';
import { DAY_MS, MINUTE_MS } from '../../time/timeUnits.js';
import { resolveWall } from '../../time/wallClock.js';
import type { Zone } from '../../time/zone.js';
import { placeText, type SingleScenario } from './expandRows.js';

const WALL = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)$/;
const WITH_OFFSET = /[T ][^T ]*(?:[Zz]|[+-]\d\d(?::?\d\d)?)$/;
const EXPECTED =
  'a time since the start such as +2h30m, a wall time such as 2026-03-27T14:30, or ISO 8601 with Z or an offset';

/** The times of one scenario: reads the forms in which they are written, writes them as people read them. */
export interface ScenarioTimes {
  /** Epoch ms. */
  readonly start: number;
  readonly read: (text: string, argument: string) => number;
  /** As ISO 8601 in the scenario's zone. */
  readonly write: (at: number) => string;
}

/**
 * Makes the times of a scenario.
 *
 * @throws InputError `unknown_time_zone`, `invalid_scenario_time` and the codes of `toEpochMs`
 */
export function scenarioTimes({ config, placeOf }: SingleScenario): ScenarioTimes {
  const zone = requireZone(config.timeZone, placeText(placeOf('timeZone')));
  const start = readAbsolute(zone, config.start, placeText(placeOf('start')));
  return {
    start,
    read: (text, argument) =>
      text.startsWith('+')
        ? toEpochMs(start + sinceStart(text, argument), argument)
        : readAbsolute(zone, text, argument),
    write: (at) => formatInstant(at, zone),
  };
}

function sinceStart(text: string, argument: string): number {
  const parsed = parseDuration(text.slice(1), argument);
  if (parsed.unit === 'ms' && parsed.ms >= 0) return parsed.ms;
  throw new InputError(INVALID_SCENARIO_TIME, argument, text, EXPECTED);
}

function readAbsolute(zone: Zone, text: string, argument: string): number {
  if (WITH_OFFSET.test(text)) return toEpochMs(text, argument);
  const [, date, time] = WALL.exec(text) ?? [];
  const day = parseLocalDate(date);
  const minutes = parseTimeOfDay(time);
  if (day === undefined || minutes === undefined) {
    throw new InputError(INVALID_SCENARIO_TIME, argument, text, EXPECTED);
  }
  return resolveWall(zone, day * DAY_MS + minutes * MINUTE_MS);
}

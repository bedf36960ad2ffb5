import { issue, type Issue } from '../../errors/issue.js';
import { WRONG_VALUE } from '../../errors/kinds/config.js';
import {
  EMPTY_SPAN,
  INVALID_HANDOFF,
  INVALID_WALL_TIME,
  SCHEDULE_TOO_LARGE,
} from '../../errors/kinds/onCall.js';
import { INVALID_TIME_OF_DAY } from '../../errors/kinds/time.js';
import { parseTimeOfDay } from '../../time/timeOfDay.js';
import { resolveSteadyWall } from '../../time/steadyWall.js';
import type { ScheduleSurroundings } from './scheduleSurroundings.js';
import { checkPerson } from '../knownPeople.js';
import type {
  HandoffConfig,
  OnCallLayerConfig,
  RestrictionConfig,
} from './onCallScheduleConfig.js';
import { parseWallTime } from './parseWallTime.js';

type Path = readonly (string | number)[];

/** Turns of a round. */
export const MOST_SLOTS = 10_000;
const MOST_RESTRICTIONS = 100;
/** 10000 of the longest unit are 833 years: no turn is missed by the bound. */
const MOST_UNITS = 10_000;

/** Checks a layer whose shape is right. */
export function checkLayer(
  layer: OnCallLayerConfig,
  index: number,
  surroundings: ScheduleSurroundings,
): Issue[] {
  const path = ['layers', index];
  const { slots, restrictions = [] } = layer;
  const size = [
    ...checkSize([...path, 'slots'], slots.length, MOST_SLOTS),
    ...checkSize([...path, 'restrictions'], restrictions.length, MOST_RESTRICTIONS),
  ];
  if (size.length > 0) return size;
  return [
    ...checkWallTimes(layer, path),
    ...checkSpan(layer, path, surroundings),
    ...checkHandoff(layer.handoff, [...path, 'handoff']),
    ...slots.flatMap((people, slot) =>
      people.flatMap((id, at) =>
        checkPerson(id, [...path, 'slots', slot, at], surroundings.personIds),
      ),
    ),
    ...restrictions.flatMap((each, at) => checkRestriction(each, [...path, 'restrictions', at])),
  ];
}

function checkSize(path: Path, received: number, most: number): Issue[] {
  if (received <= most) return [];
  return [issue(SCHEDULE_TOO_LARGE, path, { received, expected: `${most} at the most` })];
}

function checkWallTimes(layer: OnCallLayerConfig, path: Path): Issue[] {
  return (['anchor', 'from', 'until'] as const).flatMap((key) => {
    const text = layer[key];
    if (text === undefined || parseWallTime(text) !== undefined) return [];
    return [issue(INVALID_WALL_TIME, [...path, key], { received: text })];
  });
}

/** A layer that is over before it begins; two wall times in one gap are one instant. */
function checkSpan(layer: OnCallLayerConfig, path: Path, { zone }: ScheduleSurroundings): Issue[] {
  if (layer.until === undefined || zone === undefined) return [];
  const from = parseWallTime(layer.from ?? layer.anchor);
  const until = parseWallTime(layer.until);
  if (from === undefined || until === undefined) return [];
  if (resolveSteadyWall(zone, from) < resolveSteadyWall(zone, until)) return [];
  const expected = `later than ${layer.from ?? layer.anchor}`;
  return [issue(EMPTY_SPAN, [...path, 'until'], { received: layer.until, expected })];
}

function checkHandoff({ unit, every, clock }: HandoffConfig, path: Path): Issue[] {
  const isCount = Number.isInteger(every) && every >= 1 && every <= MOST_UNITS;
  const expected = `a whole number from 1 to ${MOST_UNITS}`;
  return [
    ...(isCount ? [] : [issue(INVALID_HANDOFF, [...path, 'every'], { received: every, expected })]),
    ...(clock === 'elapsed' && unit !== 'hour'
      ? [issue(INVALID_HANDOFF, [...path, 'clock'], { received: clock, expected: 'unit hour' })]
      : []),
  ];
}

function checkRestriction({ days, from, to }: RestrictionConfig, path: Path): Issue[] {
  const isWeekday = (day: number): boolean => Number.isInteger(day) && day >= 1 && day <= 7;
  const times = Object.entries({ from, to }).flatMap(([key, text]) => {
    // A window that opens at 24:00 would belong to the weekday on which it does not start.
    const isSound = parseTimeOfDay(text) !== undefined && (key === 'to' || text !== '24:00');
    const expected = key === 'to' ? 'HH:mm' : 'HH:mm, 23:59 at the latest';
    return isSound
      ? []
      : [issue(INVALID_TIME_OF_DAY, [...path, key], { received: text, expected })];
  });
  if (days === undefined || (days.length > 0 && days.every(isWeekday))) return times;
  const expected = 'weekdays from 1 for Monday to 7 for Sunday, at least one';
  return [...times, issue(WRONG_VALUE, [...path, 'days'], { received: days, expected })];
}

import type { Calendar } from '../../calendar/index.js';
import { coreOf } from '../../calendar/calendar.js';
import { InputError } from '../../errors/index.js';
import { DUPLICATE_ID, WRONG_VALUE } from '../../errors/kinds/config.js';
import { INVALID_TIME_OF_DAY } from '../../errors/kinds/time.js';
import { requireList } from '../../errors/requireList.js';
import { requireObject } from '../../errors/requireObject.js';
import { requireOptions } from '../../errors/requireOptions.js';
import { requireZone } from '../../time/requireZone.js';
import { parseTimeOfDay } from '../../time/timeOfDay.js';
import type { Zone } from '../../time/zone.js';
import type { LoadPerson, OnCallLoadOptions } from './onCallLoadOptions.js';
import { scheduleOf, type OnCallSchedule } from './onCallSchedule.js';
import type { RestrictionConfig } from './onCallScheduleConfig.js';

/** From ten to six, as most agreements on night work have it. */
const NIGHT = { from: '22:00', to: '06:00' };
const WEEKEND = [6, 7];

/** The options of a load with everything filled in. */
export interface ReadLoadOptions {
  readonly people: readonly {
    readonly id: string;
    readonly zone: Zone;
    readonly calendar: Calendar | undefined;
  }[];
  readonly windows: {
    readonly night: readonly RestrictionConfig[];
    readonly weekend: readonly RestrictionConfig[];
  };
}

/** Fills in and refuses the options of a load. */
export function readLoadOptions(
  schedule: OnCallSchedule,
  options: OnCallLoadOptions,
): ReadLoadOptions {
  requireOptions(
    options,
    ['from', 'to', 'calendar', 'night', 'weekend', 'people'],
    'an object with from and to',
  );
  const { night = NIGHT, weekend = WEEKEND, calendar } = options;
  const { people = schedule.people.map((id) => ({ id })) } = options;
  requireObject(night, 'options.night');
  for (const key of ['from', 'to'] as const) {
    if (parseTimeOfDay(night[key]) !== undefined) continue;
    throw new InputError(INVALID_TIME_OF_DAY, `options.night.${key}`, night[key], 'HH:mm');
  }
  requireWeekdays(weekend);
  if (calendar !== undefined) coreOf(calendar, 'options.calendar');
  requireList(people, 'options.people', 'a list of people');
  const { zone } = scheduleOf(schedule);
  const seen = new Set<string>();
  return {
    people: people.map((person, at) => {
      const read = readPerson(person, `options.people[${at}]`, { zone, calendar });
      if (!seen.has(read.id)) return seen.add(read.id) && read;
      throw new InputError(DUPLICATE_ID, `options.people[${at}].id`, read.id);
    }),
    windows: {
      night: [{ from: night.from, to: night.to }],
      weekend: [{ days: weekend, from: '00:00', to: '00:00' }],
    },
  };
}

function requireWeekdays(weekend: readonly number[]): void {
  const expected = 'weekdays from 1 for Monday to 7 for Sunday, at least one';
  requireList(weekend, 'options.weekend', expected);
  const isWeekday = (day: number): boolean => Number.isInteger(day) && day >= 1 && day <= 7;
  if (weekend.length > 0 && weekend.every(isWeekday)) return;
  throw new InputError(WRONG_VALUE, 'options.weekend', weekend, expected);
}

function readPerson(
  person: LoadPerson,
  argument: string,
  standard: { readonly zone: Zone; readonly calendar: Calendar | undefined },
): ReadLoadOptions['people'][number] {
  requireObject(person, argument, 'an object with an id');
  const { id, timeZone, calendar = standard.calendar } = person;
  if (typeof id !== 'string') {
    throw new InputError(WRONG_VALUE, `${argument}.id`, id, 'the id of a person');
  }
  if (calendar !== undefined) coreOf(calendar, `${argument}.calendar`);
  const zone =
    timeZone === undefined ? standard.zone : requireZone(timeZone, `${argument}.timeZone`);
  return { id, zone, calendar };
}

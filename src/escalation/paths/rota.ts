import { requireList } from '../../errors/requireList.js';
import { scheduleOf, type OnCallSchedule } from '../onCall/onCallSchedule.js';
import { standingAt } from '../onCall/standingAt.js';
import type { Lookup } from './lookup.js';

/** A schedule as a question. */
function rota(schedule: OnCallSchedule, argument: string): Lookup {
  const form = scheduleOf(schedule, argument);
  return (at) => standingAt(form, at);
}

/** Schedules by id. */
export function rotasById(schedules: readonly OnCallSchedule[]): ReadonlyMap<string, Lookup> {
  requireList(schedules, 'references.schedules', 'a list of compiled schedules');
  return new Map(
    schedules.map((schedule, index) => {
      const lookup = rota(schedule, `references.schedules[${index}]`);
      return [schedule.id, lookup] as const;
    }),
  );
}

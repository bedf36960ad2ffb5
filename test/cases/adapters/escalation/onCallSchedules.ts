import { defineOnCallSchedule, type OnCallSchedule, type OnCallScheduleConfig } from 'custops';
import { objectAt, textAt, type JsonObject } from '../../runner/json.js';

/** The schedule of a case file as a config: the file calls the zone otherwise. */
function scheduleConfig(id: string, schedule: JsonObject): OnCallScheduleConfig {
  const { timezone: _, ...rest } = schedule;
  const config = { ...rest, id, timeZone: textAt(schedule, 'timezone') };
  return config as unknown as OnCallScheduleConfig;
}

/** Compiles schedules by name, each once. */
export function schedulesOf(named: JsonObject): (name: string) => OnCallSchedule {
  const known = new Map<string, OnCallSchedule>();
  return (name) => {
    const schedule =
      known.get(name) ?? defineOnCallSchedule(scheduleConfig(name, objectAt(named, name)));
    known.set(name, schedule);
    return schedule;
  };
}

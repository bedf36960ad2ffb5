import type * as Custops from 'custops';
import { createRequire } from 'node:module';
import type { Office, Task } from './questions.js';

/** An instant, ms, `null` for "never", or `undefined` for what the library cannot be asked. */
export type Answer = Date | number | null | undefined;

/** Sets an office up in the form that the library's manual shows, and gives what answers in it. */
export type Library = (office: Office) => (task: Task) => Answer;

const require = createRequire(import.meta.url);
const load = <T>(name: string): T => require(name) as T;

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MINUTE = 60_000;

const isHome = (zone: string) => new Intl.DateTimeFormat().resolvedOptions().timeZone === zone;

export const custops =
  (library: typeof Custops): Library =>
  (office) => {
    const calendar = library.defineCalendar({
      timeZone: office.zone,
      hours: Object.fromEntries(office.week.map((day, i) => [DAYS[i]?.slice(0, 3), day])),
      holidays: office.holidays,
      overrides: office.dates ?? {},
    });
    return (task) => {
      if (task.kind === 'add') return library.addBusinessTime(calendar, task.start, task.ms);
      if (task.kind === 'days') return library.addBusinessDays(calendar, task.start, task.days);
      return library.businessTimeBetween(calendar, task.from, task.to);
    };
  };

interface Day {
  addBusinessMinutes(minutes: number): Day;
  businessMinutesDiff(other: Day): number;
  addBusinessDays(days: number): Day;
  subtractBusinessDays(days: number): Day;
  toDate(): Date;
}

const dayjsBusinessTime: Library = ({ zone, week, holidays, dates }) => {
  type Factory = Record<'extend' | 'setHolidays' | 'setBusinessTime', (to: unknown) => void> &
    ((at: Date) => Day) & { tz(at: Date, zone: string): Day };
  const dayjs = load<Factory>('dayjs');
  for (const plugin of ['dayjs/plugin/utc', 'dayjs/plugin/timezone', 'dayjs-business-time'])
    dayjs.extend(load(plugin));
  dayjs.setHolidays(holidays);
  const segments = week.map((day, i) => [
    DAYS[i],
    day.length === 0
      ? null
      : day.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` })),
  ]);
  dayjs.setBusinessTime(Object.fromEntries(segments));
  // Without its zone plugin it is right where the process has the office's zone, and faster.
  const at = (text: string) =>
    isHome(zone) ? dayjs(new Date(text)) : dayjs.tz(new Date(text), zone);
  return (task) => {
    if (dates !== undefined) return undefined;
    if (task.kind === 'between') return at(task.from).businessMinutesDiff(at(task.to)) * MINUTE;
    const start = at(task.start);
    if (task.kind === 'add') return start.addBusinessMinutes(task.ms / MINUTE).toDate();
    return (
      task.days < 0 ? start.subtractBusinessDays(-task.days) : start.addBusinessDays(task.days)
    ).toDate();
  };
};

interface Moment {
  addWorkingTime(count: number, unit: string): Moment;
  workingDiff(other: Moment, unit: string): number;
  businessAdd(days: number): Moment;
  toDate(): Date;
}
type MomentFactory = Record<'updateLocale', (locale: string, to: unknown) => void> & {
  tz(at: Date, zone: string): Moment;
};

/** Both plugins read the global locale, so an office in a locale of its own would help nothing. */
function momentOf(plugin: string, { zone }: Office, settings: object): (text: string) => Moment {
  const moment = load<MomentFactory>('moment-timezone');
  load(plugin);
  moment.updateLocale('en', settings);
  return (text) => moment.tz(new Date(text), zone);
}

const momentBusinessTime: Library = (office) => {
  const hours = office.week.map((day, i) => [
    i,
    day.length === 0 ? null : day.flat().map((time) => `${time}:00`),
  ]);
  const at = momentOf('moment-business-time', office, {
    holidays: office.holidays,
    workinghours: Object.fromEntries(hours),
  });
  return (task) => {
    if (office.dates !== undefined) return undefined;
    if (task.kind === 'between') return at(task.to).workingDiff(at(task.from), 'milliseconds');
    const [count, unit] = task.kind === 'days' ? [task.days, 'days'] : [task.ms, 'milliseconds'];
    return at(task.start)
      .addWorkingTime(count as number, unit as string)
      .toDate();
  };
};

const openingHours: Library = ({ week, holidays, dates = {} }) => {
  type Hours = new (rules: string) => { getOpenDuration(from: Date, to: Date): [number, number] };
  const OpeningHours = load<Hours>('opening_hours');
  const inRule = (date: string) =>
    new Date(date)
      .toLocaleDateString('en-US', {
        timeZone: 'UTC',
        year: 'numeric',
        month: 'short',
        day: '2-digit',
      })
      .replace(/(\w+) (\d+), (\d+)/, '$3 $1 $2');
  const intervals = (day: Office['week'][number]) =>
    day.length === 0 ? 'off' : day.map((pair) => pair.join('-')).join(',');
  const rules = [
    ...week.map((day, i) => `${['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'][i]} ${intervals(day)}`),
    ...holidays.map((date) => `${inRule(date)} off`),
    ...Object.entries(dates).map(([date, day]) => `${inRule(date)} ${intervals(day)}`),
  ];
  const hours = new OpeningHours(rules.join('; '));
  return (task) =>
    task.kind === 'between'
      ? hours.getOpenDuration(new Date(task.from), new Date(task.to))[0]
      : undefined;
};

const dateFns: Library = ({ week, holidays }) => {
  const { addBusinessDays } = load<{ addBusinessDays(at: Date, days: number): Date }>('date-fns');
  const isUsual =
    week.every((day, i) => day.length > 0 === (i > 0 && i < 6)) && holidays.length === 0;
  return (task) =>
    task.kind === 'days' && isUsual ? addBusinessDays(new Date(task.start), task.days) : undefined;
};

interface Luxon {
  setZone(zone: string): Luxon;
  setupBusiness(to: object): void;
  plusBusiness(by: { days: number }): Luxon;
  toISODate(): string;
  toJSDate(): Date;
}

const luxonBusinessDays: Library = ({ zone, week, holidays }) => {
  const { DateTime } = load<{ DateTime: { fromJSDate(at: Date): Luxon } }>('luxon-business-days');
  const businessDays = week.flatMap((day, i) => (day.length === 0 ? [] : [i === 0 ? 7 : i]));
  const holidayMatchers = [(at: Luxon) => holidays.includes(at.toISODate())];
  return (task) => {
    if (task.kind !== 'days') return undefined;
    const start = DateTime.fromJSDate(new Date(task.start)).setZone(zone);
    start.setupBusiness({ businessDays, holidayMatchers });
    return start.plusBusiness({ days: task.days }).toJSDate();
  };
};

const momentBusinessDays: Library = (office) => {
  const at = momentOf('moment-business-days', office, {
    holidays: office.holidays,
    holidayFormat: 'YYYY-MM-DD',
    workingWeekdays: office.week.flatMap((day, i) => (day.length === 0 ? [] : [i])),
  });
  return (task) =>
    task.kind === 'days' ? at(task.start).businessAdd(task.days).toDate() : undefined;
};

export const libraries: Readonly<Record<string, Library>> = {
  'dayjs-business-time': dayjsBusinessTime,
  'moment-business-time': momentBusinessTime,
  opening_hours: openingHours,
  'date-fns': dateFns,
  'luxon-business-days': luxonBusinessDays,
  'moment-business-days': momentBusinessDays,
};

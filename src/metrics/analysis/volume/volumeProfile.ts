import type { Weekday } from '../../../calendar/index.js';
import { requireOptions } from '../../../errors/requireOptions.js';
import { localDateText } from '../../../time/localDate.js';
import { checkConfidence } from '../../checkConfidence.js';
import type { MetricResult } from '../../metricResult.js';
import { countedDays, type CountedDay } from './countedDays.js';
import { dayFigures, type DayFigures } from './dayFigures.js';
import { dayHours, weekHours, type HourFigures } from './hourFigures.js';
import { VOLUME_OPTIONS, type VolumeOptions } from './volumeOptions.js';
import { weekdayTest, type WeekdayTest } from './weekdayTest.js';
import { WEEKDAYS } from './weekdays.js';

/** How volume is read. */
export interface VolumeProfileOptions<Item> extends VolumeOptions<Item> {
  /** Of the intervals, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
}

/** One weekday with its hours. */
export interface WeekdayVolume extends DayFigures {
  readonly weekday: Weekday;
  /** 24, from midnight. */
  readonly hours: readonly HourFigures[];
}

/** When items come in. `value` is items a day, `low` and `high` its interval. */
export interface VolumeProfile extends MetricResult {
  readonly unit: 'count';
  /** First and last date that count, null without one. */
  readonly from: string | null;
  readonly to: string | null;
  readonly days: number;
  /** Seven, from Monday. */
  readonly weekdays: readonly WeekdayVolume[];
  /** 24, from midnight, of all weekdays together. */
  readonly hours: readonly HourFigures[];
  /** Sample variance of the daily counts over their mean, weekdays mixed. */
  readonly dispersion: number | null;
  readonly weekdayTest: WeekdayTest;
  /** Items before the first date or after the last. */
  readonly outside: number;
  /** Items on dates that were left out. */
  readonly onLeftOut: number;
  /** Items without an instant. */
  readonly undated: number;
}

/**
 * When items come in: by weekday and by hour of a zone, each over how many such days and hours
 * there were.
 *
 * A month has four Mondays or five, so counts alone mislead. Without `from` and `to` the period is
 * from the first item's date to the last one's; give both where the log began or ended with quiet
 * days. An hour that clocks skip has no exposure on that date, one that they repeat has two.
 *
 * @param items - any iterable
 * @param options - `at`: the item's instant; `timeZone`: IANA name; `from`, `to`: local dates, both included; `leaveOut`: dates such as holidays; `confidence`
 * @returns items a day, overall, by weekday and by hour, with the spread of days and a test of weekdays
 * @throws InputError `not_iterable`, `not_a_function`, `invalid_option`, `unknown_option`,
 *   `unknown_time_zone`, `invalid_local_date`, `reversed_range`, `wrong_type`, or a code of `toEpochMs` naming `items[i]`
 * @see P. McCullagh, J. A. Nelder, Generalized Linear Models (1989), on counts that vary more than chance
 * @example
 * ```ts
 * import { volumeProfile } from 'custops';
 *
 * const tickets = ['2026-03-02T08:10:00Z', '2026-03-02T08:50:00Z', '2026-03-03T09:00:00Z'];
 * const { weekdays, hours } = volumeProfile(tickets, {
 *   at: (ticket) => ticket,
 *   timeZone: 'Europe/Berlin',
 *   from: '2026-03-02',
 *   to: '2026-03-09',
 * });
 * weekdays.slice(0, 2).map(({ weekday, n, days, perDay }) => [weekday, n, days, perDay]);
 * // => [['mon', 2, 2, 1], ['tue', 1, 1, 1]]
 * hours[9]; // => { hour: 9, n: 2, hours: 8, perHour: 0.25 }
 * ```
 */
export function volumeProfile<Item>(
  items: Iterable<Item>,
  options: VolumeProfileOptions<Item>,
): VolumeProfile {
  requireOptions(options, [...VOLUME_OPTIONS, 'confidence']);
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const counted = countedDays(items, options);
  const { days, n, outside, onLeftOut, undated } = counted;
  const overall = dayFigures(countsOf(days), confidence);
  const byWeekday = WEEKDAYS.map((_, weekday) =>
    countsOf(days.filter((day) => day.weekday === weekday)),
  );
  const week = weekHours(counted);
  return {
    value: overall.perDay,
    unit: 'count',
    n,
    low: overall.low,
    high: overall.high,
    from: dateText(days[0]),
    to: dateText(days.at(-1)),
    days: days.length,
    weekdays: WEEKDAYS.map((weekday, index) => ({
      weekday,
      ...dayFigures(byWeekday[index] ?? [], confidence),
      hours: week[index] ?? [],
    })),
    hours: dayHours(week),
    dispersion: overall.dispersion,
    weekdayTest: weekdayTest(byWeekday),
    outside,
    onLeftOut,
    undated,
  };
}

function countsOf(days: readonly CountedDay<unknown>[]): number[] {
  return days.map(({ items }) => items.length);
}

function dateText(day: CountedDay<unknown> | undefined): string | null {
  return day === undefined ? null : localDateText(day.day);
}

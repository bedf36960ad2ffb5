import type { Weekday } from '../../../calendar/index.js';
import { InputError } from '../../../errors/index.js';
import { INVALID_OPTION } from '../../../errors/kinds/metrics.js';
import { oneOf } from '../../../errors/oneOf.js';
import { requireOptions } from '../../../errors/requireOptions.js';
import { mannWhitney } from '../../../stats/index.js';
import { checkConfidence } from '../../checkConfidence.js';
import { checkChoice } from '../../checkChoice.js';
import type { MetricResult } from '../../metricResult.js';
import { rateReading, type RateReading } from '../../rates/rateReading.js';
import { countedDays, type CountedDay } from './countedDays.js';
import { dayFigures, type DayFigures } from './dayFigures.js';
import { VOLUME_OPTIONS, type VolumeOptions } from './volumeOptions.js';
import { WEEKDAYS } from './weekdays.js';

/** Which weekday is asked about. */
export interface WeekdayQuestionOptions<Item> extends VolumeOptions<Item> {
  /** Such as `mon`. */
  readonly weekday: Weekday;
  /** The days that it is compared with. Default: Monday to Friday without the weekday itself. */
  readonly against?: readonly Weekday[];
  /** Of the intervals, between 0 and 1. Default: 0.95. */
  readonly confidence?: number;
}

/** A weekday against others. `value` is how many items more (or fewer) it brings, with its interval. */
export interface WeekdayAnswer extends MetricResult {
  readonly unit: 'count';
  readonly weekday: DayFigures;
  readonly others: DayFigures;
  /** Mean of the weekday over mean of the others; null when these have none. */
  readonly index: number | null;
  /** Of the test of Mann and Whitney on daily counts; null without days on either side. */
  readonly p: number | null;
  /** Which of the two gave `p`: `exact` up to 2,500 pairs of days. */
  readonly test: 'exact' | 'asymptotic' | null;
  /** Over all ways to deal the counts onto the days; null above 2,500 pairs. */
  readonly exactP: number | null;
  /** By the normal approximation, with the corrections for ties and for continuity. */
  readonly asymptoticP: number | null;
  /** How many pairs of days the weekday wins, a tie being half a win. */
  readonly u: number;
  /** How often a day of the weekday beats one of the others, ties as half: 0.5 is no difference. */
  readonly probabilityOfSuperiority: number | null;
  /** The share of weeks in which the weekday brought more than the mean of that week's others: is it every one? */
  readonly weeks: RateReading;
}

/**
 * Does every Monday bring more? One weekday against the others, day by day.
 *
 * Daily counts vary more than independent arrivals would (outages, campaigns, school holidays), so
 * that a test of the totals finds a difference nearly always. This one compares days: each day is
 * one observation, whatever its count. `weeks` answers the question literally.
 *
 * @param items - any iterable
 * @param options - as for `volumeProfile`; `weekday`: `mon` to `sun`; `against`: the other days, by default Monday to Friday without it
 * @returns the shift of Hodges and Lehmann as `value`, the test beside it, and the share of weeks
 * @throws InputError as `volumeProfile`; `invalid_option` for a weekday that is none or compared with itself
 * @see H. B. Mann, D. R. Whitney, On a Test of Whether One of Two Random Variables Is Stochastically Larger than the Other, Annals of Mathematical Statistics 18 (1947)
 * @example
 * ```ts
 * import { weekdayQuestion } from 'custops';
 *
 * const perDay = [9, 4, 5, 3, 4, 0, 0, 8, 5, 4, 4, 3, 0, 0, 10, 3, 6, 4, 5, 0, 0];
 * const tickets = perDay.flatMap((n, day) => Array<number>(n).fill(Date.UTC(2026, 2, 2 + day, 10)));
 * const answer = weekdayQuestion(tickets, { at: (ms) => ms, timeZone: 'UTC', weekday: 'mon', from: '2026-03-02', to: '2026-03-22' });
 * [answer.value, answer.weeks.numerator, answer.weeks.n]; // => [5, 3, 3]
 * ```
 */
export function weekdayQuestion<Item>(
  items: Iterable<Item>,
  options: WeekdayQuestionOptions<Item>,
): WeekdayAnswer {
  requireOptions(options, [...VOLUME_OPTIONS, 'weekday', 'against', 'confidence']);
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const { weekday, against } = readWeekdays(options);
  const { days } = countedDays(items, options);
  const asked = days.filter((day) => day.weekday === weekday);
  const others = days.filter((day) => against.includes(day.weekday));
  const a = dayFigures(asked.map(countOf), confidence);
  const b = dayFigures(others.map(countOf), confidence);
  const test = mannWhitney(asked.map(countOf), others.map(countOf), { confidence });
  return {
    value: test.difference,
    unit: 'count',
    n: a.days,
    low: test.low,
    high: test.high,
    weekday: a,
    others: b,
    index: a.perDay === null || !b.perDay ? null : a.perDay / b.perDay,
    p: test.p,
    test: test.test,
    exactP: test.exactP,
    asymptoticP: test.asymptoticP,
    u: test.u1,
    probabilityOfSuperiority: test.probabilityOfSuperiority,
    weeks: weeksAbove(asked, others, confidence),
  };
}

function readWeekdays<Item>(options: WeekdayQuestionOptions<Item>): {
  readonly weekday: number;
  readonly against: readonly number[];
} {
  checkChoice(options.weekday, 'weekday', WEEKDAYS);
  const weekday = WEEKDAYS.indexOf(options.weekday);
  const against: unknown =
    options.against ?? WEEKDAYS.slice(0, 5).filter((_, at) => at !== weekday);
  const isList = Array.isArray(against) && against.length > 0;
  const places = isList ? against.map((each) => WEEKDAYS.indexOf(each as Weekday)) : [-1];
  if (places.includes(-1) || places.includes(weekday)) {
    const expected = `a list of other days: ${oneOf(WEEKDAYS)}`;
    throw new InputError(INVALID_OPTION, 'options.against', against, expected);
  }
  return { weekday, against: places };
}

function countOf({ items }: CountedDay<unknown>): number {
  return items.length;
}

/** Weeks that have the weekday and another day; weeks begin on Monday. */
function weeksAbove(
  asked: readonly CountedDay<unknown>[],
  others: readonly CountedDay<unknown>[],
  confidence: number,
): RateReading {
  const weekOf = ({ day, weekday }: CountedDay<unknown>): number => day - weekday;
  const byWeek = new Map<number, number[]>();
  for (const day of others) {
    const week = weekOf(day);
    byWeek.set(week, [...(byWeek.get(week) ?? []), countOf(day)]);
  }
  let numerator = 0;
  let denominator = 0;
  for (const day of asked) {
    const counts = byWeek.get(weekOf(day));
    if (counts === undefined) continue;
    denominator++;
    const sum = counts.reduce((total, count) => total + count, 0);
    if (countOf(day) * counts.length > sum) numerator++;
  }
  return rateReading({ numerator, denominator, confidence });
}

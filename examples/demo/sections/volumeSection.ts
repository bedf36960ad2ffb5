import {
  volumeProfile,
  weekdayQuestion,
  type InstantLike,
  type WeekdayAnswer,
  type Weekday,
} from 'custops';
import { count, percent } from '../report/formatting.js';
import type { Block, Section } from '../report/report.js';
import { pText } from './issuesSection.js';

interface VolumeSectionOptions<Item> {
  readonly title: string;
  readonly at: (item: Item) => InstantLike;
  readonly timeZone: string;
  /** Local dates, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Further blocks, such as staffing. */
  readonly more?: readonly Block[];
}

const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** When tickets come in, and whether every Monday brings more. */
export function volumeSection<Item>(
  items: readonly Item[],
  { title, more = [], ...options }: VolumeSectionOptions<Item>,
): Section {
  const profile = volumeProfile(items, options);
  const monday = weekdayQuestion(items, { ...options, weekday: 'mon' });
  const busiest = [...profile.hours]
    .sort((a, b) => (b.perHour ?? 0) - (a.perHour ?? 0))
    .slice(0, 3);
  return {
    title,
    blocks: [
      {
        kind: 'paragraph',
        text:
          `${count(profile.n)} tickets on ${count(profile.days)} days (${profile.from ?? '–'} to ` +
          `${profile.to ?? '–'}, ${options.timeZone}), ${number(profile.value)} a day. Days of one ` +
          `weekday vary ${number(profile.weekdayTest.within)} times as much as independent ` +
          'arrivals would; tests allow for that. The busiest hours are ' +
          `${busiest.map(({ hour, perHour }) => `${hour}–${hour + 1} (${number(perHour)} an hour)`).join(', ')}.`,
      },
      {
        kind: 'table',
        table: {
          columns: [
            { title: 'weekday' },
            { title: 'days', numeric: true },
            { title: 'n', numeric: true },
            { title: 'a day', numeric: true },
            { title: '95 % interval', numeric: true },
            { title: 'median', numeric: true },
            { title: 'dispersion', numeric: true },
          ],
          rows: profile.weekdays.map(
            ({ weekday, days, n, perDay, low, high, median, dispersion }) => [
              DAY_NAMES[weekday],
              count(days),
              count(n),
              number(perDay),
              low === null ? '–' : `${number(low)} to ${number(high)}`,
              number(median),
              number(dispersion),
            ],
          ),
          empty: 'No days.',
        },
      },
      { kind: 'paragraph', text: mondayText(monday) },
      ...more,
    ],
  };
}

function mondayText({ index, p, value, low, high, weeks }: WeekdayAnswer): string {
  if (p === null || weeks.value === null) return 'Too few days to ask about Mondays.';
  const verdict =
    p > 0.05
      ? 'Mondays do not stand out'
      : (value ?? 0) > 0
        ? 'Mondays bring more'
        : 'Mondays bring less';
  const range = low === null ? '' : ` (95 % interval ${number(low)} to ${number(high)})`;
  return (
    `Does every Monday bring more? ${verdict} than Tuesday to Friday: ${number(value)} tickets a ` +
    `day${range}, ${number(index)} times as many, p ${pText(p)} by ranks of days. In ` +
    `${count(weeks.numerator)} of ${count(weeks.n)} weeks (${percent(weeks.value)}) the Monday was ` +
    'above the mean of its week.'
  );
}

/** A number with two decimals at the most. */
export function number(value: number | null): string {
  return value === null ? '–' : String(Math.round(value * 100) / 100);
}

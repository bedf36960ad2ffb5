import { expect, it } from 'vitest';
import { pageOf, pageStart } from '../../src/calendar/grid.js';
import {
  businessMsBetween,
  compileCalendar,
  defineCalendar,
  type DatedCalendarConfig,
} from '../../src/calendar/index.js';
import { minuteOracle } from '../properties/support/minuteOracle.js';

// Where one page of the engine ends and the next begins, nothing may show.

const DAY = 86_400_000;
const MINUTE = 60_000;
const day = [
  ['00:30', '09:00'],
  ['14:00', '19:00'],
];
const late = [...day, ['22:00', '00:15']];
const hours = { mon: late, tue: late, thu: late, fri: day, sat: late, sun: late };

it.each<[string, string, DatedCalendarConfig['overrides']]>([
  ['two days after a change of the clocks', 'Europe/Berlin 2025-10-27T23:28', {}],
  ['a day after one, in the west', 'America/New_York 2017-11-06T06:24', {}],
  ['five days after one', 'Asia/Gaza 2025-04-16T19:07:44', {}],
  ['hours after one of 30 minutes', 'Australia/Lord_Howe 2016-04-02T17:23:12', {}],
  ['a day before one', 'Australia/Lord_Howe 2024-10-04T14:47:28', {}],
  ['an hour before one', 'America/Sao_Paulo 2014-02-16T00:02:08', {}],
  [
    'in the night of an override two dates before',
    'Pacific/Pago_Pago 2023-03-02T01:46:40',
    { '2023-02-28': [['23:00', '22:59']] },
  ],
  [
    'before the night of an override ends',
    'Pacific/Kiritimati 2023-03-02T01:46:40',
    { '2023-03-01': [['23:00', '22:59']], '2023-03-04': [['23:00', '22:59']] },
  ],
])('a page that begins %s, %s, counts like the minutes', (_, place, overrides = {}) => {
  const [timeZone = '', text] = place.split(' ');
  const start = Date.parse(`${text}Z`);
  expect(pageStart(pageOf(start))).toBe(start);
  const config: DatedCalendarConfig = { timeZone, hours, overrides };
  const first = Math.floor(start / MINUTE) * MINUTE - 6 * DAY;
  const oracle = minuteOracle(config, first - DAY, start + 4 * DAY);
  const calendars = [compileCalendar(config), defineCalendar(config)];
  let open = 0;
  for (let at = first; at < start + 3 * DAY; at += 45 * MINUTE) {
    open += oracle.between(at, at + 45 * MINUTE);
    for (const calendar of calendars) {
      expect(businessMsBetween(calendar, first, at + 45 * MINUTE)).toBe(open);
    }
  }
});

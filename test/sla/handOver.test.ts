import { describe, expect, it } from 'vitest';
import { defineCalendar } from '../../src/calendar/index.js';
import { defineSla, type PolicyConfig, type Sla, type TargetConfig } from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { brief, clockOf, evaluate, hours, readingOf } from './clocks.js';
import { created, group, status } from './events.js';

// A ticket that goes from one calendar to another. Hours count from Monday 09:00 UTC: Tuesday's is
// hour 24, Wednesday's 48.

const week = (...days: string[]) =>
  Object.fromEntries(days.map((day) => [day, [['09:00', '17:00']]]));
const calendars = [
  defineCalendar({ id: 'office', timeZone: 'UTC', hours: week('mon', 'tue', 'wed', 'thu', 'fri') }),
  defineCalendar({ id: 'tue_thu', timeZone: 'UTC', hours: week('tue', 'thu') }),
  defineCalendar({
    ...{ id: 'berlin', timeZone: 'Europe/Berlin' },
    hours: week('mon', 'tue', 'wed', 'thu', 'fri'),
  }),
  defineCalendar({
    ...{ id: 'to_midnight', timeZone: 'UTC' },
    hours: Object.fromEntries(['mon', 'tue', 'wed'].map((day) => [day, [['12:00', '24:00']]])),
  }),
];

/** When a clock is due under a target in days; group `b` has the other calendar. */
function due(
  [from, to]: readonly [string, string],
  within: TargetConfig['within'],
  events: readonly TicketEvent[],
  policy: Partial<PolicyConfig> = {},
): unknown {
  const sla: Sla = defineSla(
    {
      policies: [
        {
          ...{ id: 'all', calendar: from, calendarByGroup: { b: to } },
          targets: [{ metric: 'requester_wait', within }],
          ...policy,
        },
      ],
    },
    { calendars },
  );
  return hours(readingOf(evaluate(sla, events, 60), 'requester_wait').dueAt);
}

describe('business days in another calendar', () => {
  it('are those that had not begun', () => {
    const at = (moved: number) => due(['office', 'berlin'], '2bd', [created(), group(moved, 'b')]);
    expect([at(1), at(15), at(39)]).toEqual([55, 55, 55]);
    const sparse = (moved: number) =>
      due(['office', 'tue_thu'], '2bd', [created(), group(moved, 'b')]);
    expect([sparse(14.75), sparse(15), sparse(39)]).toEqual([80, 80, 80]);
    expect(due(['office', 'tue_thu'], '2bd', [created(-48), group(-20, 'b')])).toBe(80);
  });

  it('begin after a weekend when they begin then', () => {
    // Friday 10:00 and 2 days are Tuesday, from Saturday on as well.
    const friday = [created(-71), group(-45, 'b')];
    expect(due(['office', 'berlin'], '2bd', friday)).toBe(31);
  });

  it('begin a day later for what is received late', () => {
    const late = [created(7), group(49, 'b')];
    // Monday 16:00 counts as Tuesday: Wednesday has begun, Thursday is left.
    expect(due(['office', 'berlin'], '2bd', late, { receivedAfter: '15:00' })).toBe(79);
    expect(due(['office', 'berlin'], '2bd', late)).toBe(55);
  });

  it('belong to the date that they end, at midnight too', () => {
    expect(due(['to_midnight', 'office'], '1bd', [created(), group(25, 'b')])).toBe(32);
    expect(due(['to_midnight', 'office'], '1bd', [created(), group(14, 'b')])).toBe(32);
  });

  it('keep the time of day of the beginning, in the new zone', () => {
    const within = { businessDays: 2, at: 'same_time' } as const;
    // 09:00 UTC is 10:00 in Berlin.
    expect(due(['office', 'berlin'], within, [created(), group(25, 'b')])).toBe(48);
    expect(due(['berlin', 'office'], within, [created(6), group(25, 'b')])).toBe(54);
  });

  it('count with what pauses took', () => {
    const paused = [created(), status(1, 'pending'), status(25, 'open')];
    expect(due(['office', 'berlin'], '2bd', [...paused, group(26, 'b')])).toBe(79);
    const held = [created(), status(1, 'pending'), group(25, 'b'), status(26, 'open')];
    expect(due(['office', 'berlin'], '2bd', held)).toBe(79);
  });

  it('go on from what is left when the ticket comes back', () => {
    // Tuesday and Wednesday have begun; the third day is Thursday, which begins there.
    const back = [created(), group(49, 'b'), group(73, null)];
    expect(due(['office', 'tue_thu'], '3bd', back)).toBe(80);
  });
});

describe('a clock that waits', () => {
  it('waits on in another calendar', () => {
    const policy = { calendar: 'office', calendarByGroup: { late: 'evening' } };
    const row = { metric: 'requester_wait', within: '4h' };
    const events = [created(), status(1, 'pending'), group(2, 'late')];
    expect(brief(clockOf(row, events, 6, policy))).toMatchObject({
      state: 'paused',
      elapsed: 1,
      due: null,
    });
  });

  it('has waited since the solve when it is reopened into a wait', () => {
    const row = { metric: 'requester_wait', within: '2bd' };
    const events = [created(), status(1, 'solved'), status(25, 'pending'), status(26, 'open')];
    expect(brief(clockOf(row, events, 27, { calendar: 'office' }))).toMatchObject({ due: 80 });
  });
});

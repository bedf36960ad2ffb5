import fc from 'fast-check';
import { alwaysOpen, defineCalendar, type Calendar } from '../../src/calendar/index.js';
import {
  defineSla,
  presets,
  type Sla,
  type SlaConfig,
  type TargetConfig,
} from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { deepFreeze } from '../support/deepFreeze.js';

// Random rules and logs around the weekend of Sunday 29 March 2026, when Europe's clocks change.

const MINUTE_MS = 60_000;
const START_MS = Date.UTC(2026, 2, 26, 8);
/** The logs' length: eleven days. */
export const MINUTES = 11 * 24 * 60;

/** An instant so many minutes after the start. */
export const minute = (at: number): number => START_MS + at * MINUTE_MS;

const week = (hours: readonly (readonly string[])[]): Readonly<Record<string, typeof hours>> =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, hours]));

/** An office by day, one through the night with a clock change inside, one elsewhere, one closed. */
export const calendars: readonly Calendar[] = [
  alwaysOpen,
  defineCalendar({
    id: 'berlin',
    timeZone: 'Europe/Berlin',
    hours: week([
      ['09:00', '12:30'],
      ['13:30', '18:00'],
    ]),
    holidays: [{ date: '2026-04-03', name: 'Good Friday' }],
    overrides: { '2026-04-02': [['09:00', '12:00']] },
  }),
  defineCalendar({
    id: 'night',
    timeZone: 'Europe/Berlin',
    hours: { ...week([['22:00', '06:00']]), sat: [['22:00', '06:00']] },
  }),
  defineCalendar({
    id: 'lord-howe',
    timeZone: 'Australia/Lord_Howe',
    hours: { ...week([['08:00', '16:15']]), sun: [['00:00', '24:00']] },
  }),
  defineCalendar({ id: 'never', timeZone: 'UTC', hours: {} }),
];

const calendarId = fc.constantFrom(...calendars.map(({ id }) => id));
const STATUSES = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'];
const PRIORITIES = ['low', 'high'];
const GROUPS = ['a', 'b'];

const span = fc.oneof(
  fc.integer({ min: 1, max: 3000 }).map((minutes) => `${minutes}m`),
  fc.integer({ min: 1, max: 5 }).map((days) => `${days}bd`),
  fc.record({
    businessDays: fc.integer({ min: 1, max: 3 }),
    at: fc.constantFrom('same_time', '10:00'),
  }),
  fc.record({ calendarDays: fc.integer({ min: 1, max: 7 }), at: fc.constant('end_of_day') }),
);

const switches = fc.record(
  {
    warnAt: fc.constantFrom(['75%'], ['30m', '50%']),
    pauseOn: fc.subarray(['pending', 'on_hold', 'new']),
    onReopen: fc.constantFrom('resume', 'restart', 'ignore', 'continue'),
    onTargetChange: fc.constantFrom('carry', 'restart', 'freeze'),
    retroactiveBreach: fc.constantFrom('at_change', 'back_dated'),
  },
  { requiredKeys: [] },
);

/** Rows of a clock: one for each priority, and one for the rest or none. */
function rowsOf(metric: string): fc.Arbitrary<TargetConfig[]> {
  const row = fc
    .tuple(fc.option(span), switches)
    .map(([within, own]) => ({ metric, within, ...own }));
  return fc
    .tuple(row, row, fc.option(row))
    .map(([low, high, rest]) => [
      { ...low, when: { priority: 'low' } },
      { ...high, when: { priority: 'high' } },
      ...(rest === null ? [] : [rest]),
    ]);
}

function policy(id: string, metrics: readonly string[]) {
  return fc
    .record({
      calendar: calendarId,
      calendarByGroup: fc.dictionary(fc.constantFrom(...GROUPS), calendarId),
      receivedAfter: fc.option(fc.constantFrom('close', '15:00'), { nil: undefined }),
      rows: fc.tuple(...metrics.map(rowsOf)),
    })
    .map(({ rows, receivedAfter, ...rest }) => ({
      id,
      ...rest,
      ...(receivedAfter !== undefined && { receivedAfter }),
      targets: rows.flat(),
    }));
}

const METRICS = presets.map(({ id }) => id).filter((id) => id !== 'group_ownership');

/** Rules with all presets, two policies by tier, random rows and switches. */
export const anyConfig: fc.Arbitrary<SlaConfig> = fc
  .record({
    gold: policy('gold', METRICS),
    rest: policy('rest', METRICS),
    groups: policy('groups', ['group_ownership']),
  })
  .map(({ gold, rest, groups }) => ({
    policies: [{ ...gold, when: { tier: 'gold' } }, rest],
    groupPolicies: [groups],
  }));

/** Compiles rules that name the calendars above. */
export function compile(config: SlaConfig): Sla {
  return defineSla(deepFreeze(config), { calendars });
}

const by = fc.constantFrom('customer', 'agent', 'bot');

const happening = fc.oneof(
  { weight: 12, arbitrary: fc.record({ type: fc.constant('public_reply'), by }) },
  {
    weight: 15,
    arbitrary: fc.record({ type: fc.constant('status_changed'), to: fc.constantFrom(...STATUSES) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('priority_changed'),
      to: fc.constantFrom(...PRIORITIES, null),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('group_changed'),
      to: fc.constantFrom(...GROUPS, null),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('field_changed'),
      field: fc.constant('tier'),
      to: fc.constantFrom('gold', 'silver'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constantFrom('reopened', 'internal_note', 'snoozed') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('merged'),
      role: fc.constantFrom('source', 'target'),
    }),
  },
);

const creation = fc.record(
  {
    type: fc.constant('created'),
    by,
    comment: fc.constantFrom('public', 'internal'),
    status: fc.constantFrom(...STATUSES),
    priority: fc.constantFrom(...PRIORITIES),
    group: fc.constantFrom(...GROUPS),
    tier: fc.constantFrom('gold', 'silver'),
  },
  { requiredKeys: ['type'] },
);

/** A log in order of time at whole minutes: the creation at minute 0, and these kinds of times. */
function logAt(times: fc.Arbitrary<readonly number[]>): fc.Arbitrary<readonly TicketEvent[]> {
  return fc
    .tuple(
      creation,
      times.chain((all) => fc.tuple(...all.map((at) => fc.tuple(fc.constant(at), happening)))),
    )
    .map(([first, rest]) =>
      deepFreeze([
        { ...first, at: minute(0) },
        ...rest.sort(([a], [b]) => a - b).map(([at, event]) => ({ ...event, at: minute(at) })),
      ] as TicketEvent[]),
    );
}

const anyMinute = fc.integer({ min: 0, max: MINUTES });

/** A log in which several events may share an instant. */
export const anyLog: fc.Arbitrary<readonly TicketEvent[]> = logAt(
  fc.array(fc.oneof(anyMinute, fc.integer({ min: 0, max: 30 })), { maxLength: 14 }),
);

/** A log without two events of one instant. */
export const distinctLog: fc.Arbitrary<readonly TicketEvent[]> = logAt(
  fc.uniqueArray(
    anyMinute.map((at) => at + 1),
    { maxLength: 14 },
  ),
);

/** An instant after every log. */
export const anyNow: fc.Arbitrary<number> = fc
  .integer({ min: 0, max: 4 * 24 * 60 })
  .map((after) => minute(MINUTES + 1 + after));

import * as custops from '../../../src/index.js';
import type { Samples } from './samples.js';

const now = '2026-03-02T12:00:00Z';
const day = [['09:00', '17:00']] as const;
const hours = { mon: day, tue: day, wed: day, thu: day, fri: day };
const office = custops.defineCalendar({ id: 'office', timeZone: 'Europe/Berlin', hours });
const sla = custops.defineSla(
  {
    policies: [
      {
        id: 'all',
        calendar: 'office',
        targets: [
          { metric: 'first_response', within: '1h', warnAt: ['50%'] },
          { metric: 'resolution', within: '2bd', pauseOn: ['pending'] },
        ],
      },
    ],
  },
  { calendars: [office] },
);
const ticket = {
  id: 't1',
  events: [
    { at: '2026-03-02T09:00:00Z', type: 'created', by: 'customer' },
    { at: '2026-03-02T09:30:00Z', type: 'public_reply', by: 'agent' },
    { at: '2026-03-02T09:40:00Z', type: 'status_changed', to: 'pending' },
    { at: '2026-03-02T09:50:00Z', type: 'priority_changed', to: 'low' },
  ],
} as const;
const state = ticket.events.reduce(
  (before, event) => custops.advanceClocks(sla, before, event),
  custops.startClocks(sla, ticket),
);
const facts = custops.ticketFacts(ticket, { now, calendar: office, sla });
const explanation = custops.explainClock(sla, ticket, 'resolution', { now });
const reading = custops.evaluateSla(sla, ticket, { now }).clocks.resolution;
const curve = custops.survivalCurve([{ duration: 1, ended: true }]);
const times = Float64Array.of(Date.UTC(2026, 2, 2, 9));
const words = { statusCategories: { waiting: 'pending' }, eventTypes: ['snoozed'] };
const combined = { id: 'both', timeZone: 'UTC' };
const metric = custops.rateMetric({ id: 'rate', counts: () => true });
const counts = (): custops.ValueCounts => custops.addToValueCounts(custops.valueCounts(), 5);
const calendarConfig = {
  id: 'b',
  timeZone: 'UTC',
  hours,
  holidays: ['2026-12-25', { rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1', name: 'Labour Day' }],
  overrides: { '2026-12-24': [['09:00', '12:00']] },
};
const slaConfig = {
  fields: { tier: ['gold', 'silver'] },
  clocks: [
    {
      id: 'own',
      start: [{ type: 'created', by: 'customer', where: { channel: 'email' } }],
      stop: [{ type: 'solved' }],
      pauseOn: ['pending', { status: 'on_hold', reason: 'vendor' }],
      runWhile: { tier: 'gold' },
      cycle: 'single',
    },
  ],
  ...words,
  policies: [
    {
      id: 'gold',
      when: { tier: 'gold' },
      calendar: 'office',
      calendarByGroup: { night: '24x7' },
      receivedAfter: '16:00',
      targets: [{ metric: 'own', within: '1h', warnAt: ['50%', '30m'] }],
    },
  ],
  groupPolicies: [
    { id: 'g', calendar: 'office', targets: [{ metric: 'group_ownership', within: '1h' }] },
  ],
};

/** Right arguments of the functions of time, calendars, conditions, tickets, clocks and metrics. */
export const samples: Samples = {
  isCustopsError: () => [new Error()],
  isConfigError: () => [new Error()],
  toEpochMs: () => [now],
  parseDuration: () => [{ businessDays: 2, at: 'close' }],
  formatDuration: () => [5_400_000],
  defineCalendar: () => [calendarConfig, { calendars: [office], offsets: () => 0 }],
  compileCalendar: () => [{ timeZone: 'UTC', hours }, { offsets: () => 0 }],
  expandHolidays: () => [calendarConfig, { from: '2026-01-01', to: '2026-12-31' }],
  isOpen: () => [office, now],
  nextOpen: () => [office, now],
  nextClose: () => [office, now],
  addBusinessTime: () => [office, now, '2bd', { edge: 'close', receivedAfter: '16:00' }],
  businessTimeBetween: () => [office, now, now],
  addBusinessMs: () => [office, times[0], 1000],
  businessMsBetween: () => [office, times[0], times[0]],
  addBusinessDays: () => [office, now, 2, { at: 'close', receivedAfter: '16:00' }],
  businessDaysBetween: () => [office, now, now],
  openIntervals: () => [office, now, now],
  closures: () => [office, now, now],
  unionCalendars: () => [combined, [office]],
  intersectCalendars: () => [combined, [office]],
  subtractCalendars: () => [combined, office, [office]],
  addBusinessTimeMany: () => [office, times, times],
  businessTimeBetweenMany: () => [office, times, times],
  checkCondition: () => [{ tier: 'gold' }, { fields: { tier: ['gold'] }, path: ['when'] }],
  checkFieldDeclarations: () => [{ tier: ['gold'], seats: 'number' }, { path: ['fields'] }],
  compileCondition: () => [{ tier: 'gold' }, { fields: { tier: ['gold'] }, path: ['when'] }],
  describeCondition: () => [{ tier: 'gold', any: [{ seats: { gt: 1 } }] }],
  sortEvents: () => [ticket.events],
  replayTicket: () => [ticket, { at: now, ...words }],
  reviewTicket: () => [ticket, { now, ...words }],
  parseTicket: () => [ticket],
  anonymizeTicket: () => [ticket, { keep: ['tier'] }],
  anonymizeTickets: () => [[ticket], { keep: ['tier'] }],
  defineSla: () => [slaConfig, { calendars: [office] }],
  evaluateSla: () => [sla, ticket, { now }],
  startClocks: () => [sla, ticket],
  advanceClocks: () => [sla, state, { at: now, type: 'reopened' }],
  readClocks: () => [sla, state, { now }],
  selectPolicy: () => [sla, ticket, { now }],
  explainClock: () => [sla, ticket, 'resolution', { now, cycle: 0 }],
  describeExplanation: () => [explanation, { timeZone: 'UTC' }],
  dueTimers: () => [sla, state, { now }],
  compareSla: () => [sla, sla, [ticket], { now }],
  auditPauses: () => [ticket, { now, pauseOn: ['pending'], calendar: office, ...words }],
  auditDowngrades: () => [sla, ticket, { now }],
  availability: () => [
    [{ from: now, to: now }],
    { period: { from: '2026-03-01T00:00:00Z', to: now }, exclude: [{ from: now, to: now }] },
  ],
  serviceCredits: () => [
    { value: 0.9, failures: [{ daysLate: 1 }] },
    { fee: 1000, tiers: [{ atLeast: 0.5, creditPct: 5 }], perFailure: { amount: 1 }, capPct: 50 },
  ],
  forecastBreach: () => [reading, [{ duration: 1, ended: true }], { minN: 1 }],
  toColumns: () => [sla, [ticket]],
  evaluateColumns: () => [sla, custops.toColumns(sla, [ticket]), { now }],
  measure: () => [metric, [{}]],
  classifyItems: () => [metric, [{}]],
  groupMetric: () => [metric, () => 'gold'],
  bucketMetric: () => [metric, { at: () => now, bucket: 'day', timeZone: 'UTC', empty: 'omit' }],
  combineMetrics: () => [{ rate: metric }],
  mapItems: () => [metric, (item: unknown) => item],
  ticketFacts: () => [ticket, { now, calendar: office, sla }],
  clockFacts: () => [[facts], 'resolution'],
  rateMetric: () => [{ id: 'rate', counts: () => true, confidence: 0.9, onInvalid: 'count' }],
  durationMetric: () => [{ id: 'ms', read: () => 1, quantiles: [0.5], cap: 10 }],
  slaAttainment: () => [{ metric: 'resolution', per: 'ticket', dedupe: 'parent' }],
  firstResponseTime: () => [{ quantiles: [0.5], confidence: 0.9, cap: 10 }],
  resolutionTime: () => [{ quantiles: [0.5], confidence: 0.9, cap: 10 }],
  timelineSvg: () => [[explanation], { timeZone: 'UTC', title: 'T', width: 800 }],
  mean: () => [[1, 2]],
  quantile: () => [[1, 2], 0.5],
  quantileSorted: () => [[1, 2], 0.5],
  quantileInterval: () => [[1, 2, 3, 4, 5, 6, 7, 8], 0.5, { confidence: 0.9 }],
  quantileRanks: () => [100, 0.5, { confidence: 0.9 }],
  normalCdf: () => [1],
  normalQuantile: () => [0.5],
  wilsonInterval: () => [1, 2, { confidence: 0.9 }],
  valueCounts: () => [{ cap: 10 }],
  addToValueCounts: () => [counts(), 5],
  mergeValueCounts: () => [counts(), counts()],
  readValueCounts: () => [counts()],
  survivalCurve: () => [[{ duration: 1, ended: true }]],
  survivalAt: () => [curve, 1],
  atRiskAfter: () => [curve, 1],
};

/** Further ways to ask some of them. */
export const others: Samples = {
  defineCalendar: () => [{ ...combined, union: ['office'] }, { calendars: [office] }],
  addBusinessTime: () => [office, now, { calendarDays: 2, at: 'end_of_day' }, { edge: 'close' }],
  availability: () => [[], { period: { from: now, to: now } }],
  forecastBreach: () => [reading, curve],
  toColumns: () => [[sla, sla], [ticket]],
  toEpochMs: () => [{ epochMilliseconds: 0 }],
  parseDuration: () => [{ hours: 1, minutes: 30 }],
};

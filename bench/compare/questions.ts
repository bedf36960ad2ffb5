/** Open intervals of the days from Sunday to Saturday, and the dates off. */
export interface Office {
  readonly zone: string;
  readonly week: readonly (readonly (readonly [open: string, close: string])[])[];
  readonly holidays: readonly string[];
  /** Other hours on single dates. */
  readonly dates?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
}

export type Task =
  | { readonly kind: 'add'; readonly start: string; readonly ms: number }
  | { readonly kind: 'between'; readonly from: string; readonly to: string }
  | { readonly kind: 'days'; readonly start: string; readonly days: number };

export interface Question {
  readonly id: string;
  readonly says: string;
  readonly office: Office;
  readonly task: Task;
  /** ISO text of an instant, ms, or the code of an error; worked out by hand. */
  readonly right: string | number;
  /** Zone of the process, when it is not the office's. */
  readonly processZone?: string;
  /** An office that the same process sets up after this one and before it asks. */
  readonly another?: Office;
}

const HOUR = 3_600_000;
const zone = 'Europe/Berlin';

const five = (day: Office['week'][number], saturday: Office['week'][number] = []) => [
  ...[[], day, day, day, day, day, saturday],
];
const nine: Office['week'][number] = [['09:00', '17:00']];
const office: Office = { zone, week: five(nine), holidays: [] };
const easter: Office = { ...office, holidays: ['2026-04-03', '2026-04-06'] };

const always: Office['week'][number] = [['00:00', '24:00']];
const aroundTheClock: Office = { ...office, week: [always, ...five(always, always).slice(1)] };

const beforeMidnight: readonly [string, string] = ['22:00', '24:00'];
const afterMidnight: readonly [string, string] = ['00:00', '06:00'];
/** As those say it that know no interval over midnight. */
const nights: Office = {
  ...office,
  week: [
    [],
    [beforeMidnight],
    ...five([afterMidnight, beforeMidnight]).slice(2, 6),
    [afterMidnight],
  ],
};

export const hours: readonly Question[] = [
  {
    id: 'weekend',
    says: '1 h from Friday 16:30, over a weekend on which the clocks change',
    office,
    task: { kind: 'add', start: '2026-03-27T15:30:00Z', ms: HOUR },
    right: '2026-03-30T07:30:00.000Z',
  },
  {
    id: 'skipped',
    says: 'open time from 22:00 to 06:00, never closed, the hour from 02:00 skipped',
    office: aroundTheClock,
    task: { kind: 'between', from: '2026-03-28T21:00:00Z', to: '2026-03-29T04:00:00Z' },
    right: 7 * HOUR,
  },
  {
    id: 'holiday',
    says: '1 h from 16:30 before Good Friday and Easter Monday',
    office: easter,
    task: { kind: 'add', start: '2026-04-02T14:30:00Z', ms: HOUR },
    right: '2026-04-07T07:30:00.000Z',
  },
  {
    id: 'half-day',
    says: '1 h from 11:30 on 24 December, which closes at 12:00, 25th off',
    office: {
      ...office,
      holidays: ['2026-12-25'],
      dates: { '2026-12-24': [['09:00', '12:00']] },
    },
    task: { kind: 'add', start: '2026-12-24T10:30:00Z', ms: HOUR },
    right: '2026-12-28T08:30:00.000Z',
  },
  {
    id: 'night-add',
    says: '4 h from 23:00, open at night from 22:00 to 06:00',
    office: nights,
    task: { kind: 'add', start: '2026-03-02T22:00:00Z', ms: 4 * HOUR },
    right: '2026-03-03T02:00:00.000Z',
  },
  {
    id: 'night-between',
    says: 'open time from 23:00 to 08:00, open at night from 22:00 to 06:00',
    office: nights,
    task: { kind: 'between', from: '2026-03-02T22:00:00Z', to: '2026-03-03T07:00:00Z' },
    right: 7 * HOUR,
  },
  {
    id: 'seconds',
    says: 'open time between two instants 90.5 s apart',
    office,
    task: { kind: 'between', from: '2026-03-02T09:00:00Z', to: '2026-03-02T09:01:30.500Z' },
    right: 90_500,
  },
  {
    id: 'process-zone',
    says: '1 h from 16:30 in Berlin, asked in a process in São Paulo',
    office,
    task: { kind: 'add', start: '2026-03-02T15:30:00Z', ms: HOUR },
    processZone: 'America/Sao_Paulo',
    right: '2026-03-03T08:30:00.000Z',
  },
  {
    id: 'process-zone-weekend',
    says: 'the first question, asked in a process in São Paulo',
    office,
    task: { kind: 'add', start: '2026-03-27T15:30:00Z', ms: HOUR },
    processZone: 'America/Sao_Paulo',
    right: '2026-03-30T07:30:00.000Z',
  },
  {
    id: 'two-offices',
    says: '1 h from 16:30, another office (10:00 to 18:00) set up in between',
    office,
    task: { kind: 'add', start: '2026-03-02T15:30:00Z', ms: HOUR },
    another: { ...office, week: five([['10:00', '18:00']]) },
    right: '2026-03-03T08:30:00.000Z',
  },
  {
    id: 'no-date',
    says: '1 h from what is no date',
    office,
    task: { kind: 'add', start: 'soon', ms: HOUR },
    right: 'invalid_instant',
  },
  {
    id: 'no-date-between',
    says: 'open time from what is no date',
    office,
    task: { kind: 'between', from: 'soon', to: '2026-03-02T09:00:00Z' },
    right: 'invalid_instant',
  },
  {
    id: 'never-open',
    says: '1 h in an office that never opens',
    office: { ...office, week: five([]) },
    task: { kind: 'add', start: '2026-03-02T09:00:00Z', ms: HOUR },
    right: 'null',
  },
];

export const days: readonly Question[] = [
  {
    id: 'days-weekend',
    says: '1 business day after a Friday',
    office,
    task: { kind: 'days', start: '2026-03-06T11:00:00Z', days: 1 },
    right: '2026-03-09T11:00:00.000Z',
  },
  {
    id: 'days-holidays',
    says: '3 business days over Good Friday and Easter Monday',
    office: easter,
    task: { kind: 'days', start: '2026-04-02T10:00:00Z', days: 3 },
    right: '2026-04-09T10:00:00.000Z',
  },
  {
    id: 'days-back',
    says: '3 business days back over Good Friday and Easter Monday',
    office: easter,
    task: { kind: 'days', start: '2026-04-09T10:00:00Z', days: -3 },
    right: '2026-04-02T10:00:00.000Z',
  },
  {
    id: 'days-week',
    says: '1 business day after a Thursday, a week from Sunday to Thursday',
    office: { ...office, week: [nine, nine, nine, nine, nine, [], []] },
    task: { kind: 'days', start: '2026-03-05T11:00:00Z', days: 1 },
    right: '2026-03-08T11:00:00.000Z',
  },
  {
    id: 'days-zone',
    says: '1 business day after Friday 00:30 in Berlin, asked in São Paulo',
    office,
    task: { kind: 'days', start: '2026-03-05T23:30:00Z', days: 1 },
    processZone: 'America/Sao_Paulo',
    right: '2026-03-08T23:30:00.000Z',
  },
  {
    id: 'days-no-date',
    says: '1 business day after what is no date',
    office,
    task: { kind: 'days', start: 'soon', days: 1 },
    right: 'invalid_instant',
  },
];

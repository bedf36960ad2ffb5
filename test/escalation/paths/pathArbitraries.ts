import fc from 'fast-check';
import {
  defineCalendar,
  defineDirectory,
  defineEscalationPolicy,
  defineOnCallSchedule,
  isOpen,
  onCallAt,
  type EscalationEvent,
  type EscalationLevelConfig,
  type EscalationPolicy,
  type EscalationPolicyConfig,
  type EscalationTarget,
} from '../../../src/index.js';
import type { OracleEvent, OracleLevel, OraclePath, OracleTarget } from './minutePath.js';

/** Minute 0: a Monday midnight in UTC. */
export const START = Date.UTC(2026, 3, 6);
export const minute = (n: number): number => START + n * 60_000;

const directory = defineDirectory(
  {
    people: [
      { id: 'ana', manager: 'mia' },
      { id: 'ben', manager: 'mia' },
      { id: 'cy' },
      { id: 'mia' },
    ],
    teams: [
      { id: 'two', members: ['ana', 'cy'], manager: 'mia' },
      { id: 'none', members: [] },
    ],
  },
  { calendars: [] },
);

/** On call by turns of eleven minutes by the wall, some of which nobody has. */
const turns = (id: string, slots: string[][]) =>
  defineOnCallSchedule({
    id,
    timeZone: 'UTC',
    layers: slots.map((people, place) => ({
      id: `turn${place}`,
      anchor: '2026-04-05T00:00',
      handoff: { unit: 'hour' as const, every: 1 },
      slots: [people],
      restrictions: [0, 1, 2, 3, 4, 5].map((hour) => {
        const from = place * 11;
        return { from: clockText(hour, from), to: clockText(hour, from + 11) };
      }),
    })),
  });

function clockText(hour: number, minutes: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

const schedules = [
  turns('some', [['ana'], [], ['ben', 'cy'], [], ['ana']]),
  turns('rare', [[], [], [], ['cy'], []]),
];

const office = defineCalendar({
  id: 'office',
  timeZone: 'UTC',
  hours: Object.fromEntries(
    (['sun', 'mon'] as const).map((day) => [
      day,
      [
        ['00:07', '00:40'],
        ['01:00', '01:30'],
        ['02:05', '03:00'],
        ['04:00', '05:10'],
      ],
    ]),
  ),
});

const references = { directory, schedules, calendars: [office] };

const anyTarget: fc.Arbitrary<EscalationTarget> = fc.constantFrom<EscalationTarget>(
  { user: 'ana' },
  { user: 'ben' },
  { team: 'two' },
  { team: 'none' },
  { schedule: 'some' },
  { schedule: 'rare' },
  { schedule: 'rare' },
  { managerOf: 'ben' },
  { managerOf: 'cy' },
  { managerOf: { schedule: 'some' } },
  { managerOf: { team: 'two' } },
);

const ms = (n: number): number => n * 60_000;
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

const anyLevel = fc.record({
  targets: fc.array(anyTarget, { minLength: 1, maxLength: 3 }),
  ifEmpty: maybe(fc.constantFrom('owner', 'skip', 'wait')),
  strategy: maybe(fc.constantFrom('all', 'roundRobin')),
});

const anyDelay = fc.record({
  escalateAfter: fc.option(fc.integer({ min: 0, max: 25 }).map(ms), { nil: undefined, freq: 6 }),
  renotifyEvery: maybe(fc.integer({ min: 1, max: 9 }).map(ms)),
  renotifyMax: fc.integer({ min: 1, max: 4 }),
});

const anyWhen = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map((n) => ({ sinceOpen: ms(n) })),
  fc.integer({ min: 0, max: 150 }).map((n) => ({ beforeDue: ms(n) })),
  fc.integer({ min: 0, max: 60 }).map((n) => ({ afterDue: ms(n) })),
  fc.constantFrom(0, 25, 50, 75, 100, 150).map((duePercent) => ({ duePercent })),
);

const anyRest = fc.record({
  repeat: fc.integer({ min: 0, max: 2 }),
  stopOn: maybe(fc.constantFrom('ack', 'resolve')),
  time: maybe(fc.constantFrom('elapsed', 'business')),
  fallback: maybe(fc.constant<EscalationTarget[]>([{ user: 'mia' }, { schedule: 'rare' }])),
  ackTimeout: maybe(fc.integer({ min: 1, max: 40 }).map(ms)),
});

const withCalendar = ({ time }: { time?: string | undefined }) =>
  time === 'business' ? { calendar: 'office' } : {};

const anySequential = fc
  .record({
    levels: fc.array(fc.tuple(anyLevel, anyDelay), { minLength: 1, maxLength: 4 }),
    rest: anyRest,
  })
  .map(({ levels, rest }): EscalationPolicyConfig => {
    const isAllZero = levels.every(([, { escalateAfter }]) => escalateAfter === 0);
    return {
      ...rest,
      ...withCalendar(rest),
      id: 'p',
      repeat: isAllZero ? 0 : rest.repeat,
      ackTimeout: rest.stopOn === 'resolve' ? undefined : rest.ackTimeout,
      levels: levels.map(([level, { renotifyMax, ...delay }], index) => ({
        ...level,
        ...delay,
        ...(delay.renotifyEvery !== undefined && { renotifyMax }),
        id: `l${index}`,
        owner: 'mia',
      })),
    };
  });

const anyScheduled = fc
  .record({
    levels: fc.array(fc.tuple(anyLevel, anyWhen), { minLength: 1, maxLength: 4 }),
    rest: anyRest,
    repeatEvery: fc.integer({ min: 1, max: 50 }).map(ms),
  })
  .map(({ levels, rest, repeatEvery }): EscalationPolicyConfig => ({
    ...rest,
    ...withCalendar(rest),
    id: 'p',
    trigger: 'scheduled',
    repeatEvery,
    levels: levels.map(([level, when], index) => ({
      ...level,
      when,
      id: `l${index}`,
      owner: 'mia',
    })),
  }));

/** Any policy of either trigger. */
export const anyPolicyConfig = fc.oneof(anySequential, anyScheduled);

/** How far the tests walk. */
export const UNTIL = 300;

/** Due instants whose quarters are whole minutes. */
const anyDue = fc.option(fc.integer({ min: 1, max: 60 }).map((n) => n * 4));

const anyEvent = fc.record({
  at: fc.oneof(fc.integer({ min: 0, max: 250 }), fc.constantFrom(0, 5, 10, 20, 30)),
  type: fc.constantFrom(
    ...['ack', 'ack', 'unack', 'escalate', 'escalate', 'resolve', 'reopen', 'reopen'],
    ...['pause', 'pause', 'resume', 'resume', 'due_changed'],
  ),
  due: anyDue,
});

/** What happens to an incident, in order of time. Minutes. */
export const anyHistory = fc.record({
  due: anyDue,
  events: fc
    .array(anyEvent, { maxLength: 9 })
    .map((events) => [...events].sort((a, b) => a.at - b.at)),
});

/** A history's event as the library takes it. */
export function asEvent({ at, type, due = null }: OracleEvent): EscalationEvent {
  if (type === 'due_changed') {
    return { type, at: minute(at), dueAt: due === null ? null : minute(due) };
  }
  return { type: type as 'ack', at: minute(at) };
}

export function compilePolicy(config: EscalationPolicyConfig): EscalationPolicy {
  return defineEscalationPolicy(config, references);
}

/** The policy as the oracle reads it. */
export function oraclePath(config: EscalationPolicyConfig): OraclePath {
  const inMinutes = (span: unknown): number | null =>
    typeof span === 'number' ? span / 60_000 : null;
  return {
    levels: config.levels.map((level) => oracleLevel(level, inMinutes)),
    repeat: config.repeat ?? 0,
    repeatEvery: inMinutes(config.repeatEvery) ?? 0,
    scheduled: config.trigger === 'scheduled',
    stopsOnAck: config.stopOn !== 'resolve',
    ackTimeout: inMinutes(config.ackTimeout),
    isOpen: (n) => config.time !== 'business' || isOpen(office, minute(n)),
    fallback: (config.fallback ?? []).map(oracleTarget),
  };
}

function oracleLevel(
  level: EscalationLevelConfig,
  inMinutes: (span: unknown) => number | null,
): OracleLevel {
  const when = (level.when ?? { sinceOpen: 0 }) as Readonly<Record<string, number>>;
  const { sinceOpen, beforeDue, afterDue, duePercent } = when;
  const own =
    sinceOpen !== undefined
      ? ({ from: 'open', n: sinceOpen / 60_000 } as const)
      : duePercent !== undefined
        ? ({ from: 'share', n: duePercent } as const)
        : ({ from: 'due', n: ((afterDue ?? 0) - (beforeDue ?? 0)) / 60_000 } as const);
  return {
    id: level.id,
    owner: level.owner,
    targets: level.targets.map(oracleTarget),
    after: inMinutes(level.escalateAfter),
    ifEmpty: (level.ifEmpty ?? 'skip') as 'skip',
    ring: level.strategy === 'roundRobin',
    remindEvery: inMinutes(level.renotifyEvery),
    remindMax: level.renotifyMax ?? Infinity,
    when: own,
  };
}

const MANAGERS: Readonly<Record<string, string>> = { ana: 'mia', ben: 'mia' };
const TEAMS: Readonly<Record<string, readonly string[]>> = { two: ['ana', 'cy'], none: [] };

function oracleTarget(target: EscalationTarget): OracleTarget {
  return { people: (n) => peopleOf(target, n) };
}

function peopleOf(target: EscalationTarget, n: number): readonly string[] {
  if ('user' in target) return [target.user];
  if ('team' in target) return TEAMS[target.team]!;
  if ('schedule' in target) {
    return onCallAt(
      schedules.find(({ id }) => id === target.schedule)!,
      minute(n),
    ).people;
  }
  if ('policy' in target) return [];
  const { managerOf } = target;
  if (typeof managerOf === 'object' && 'team' in managerOf) return ['mia'];
  const people = typeof managerOf === 'string' ? [managerOf] : peopleOf(managerOf, n);
  return [...new Set(people.flatMap((each) => MANAGERS[each] ?? []))];
}

import { describe, expect, it } from 'vitest';
import {
  advanceEscalation,
  planEscalation,
  readEscalation,
  startEscalation,
  type EscalationEvent,
  type EscalationPolicy,
} from '../../../src/index.js';
import { define, level, lines, OPENED } from './support.js';

const at = (time: string): string => `2026-04-06T${time}:00Z`;
const on = (time: string): Date => new Date(at(time));
const plan = (policy: EscalationPolicy, events: EscalationEvent[] = [], incident: object = {}) =>
  planEscalation(
    policy,
    { openedAt: OPENED, events, ...incident },
    { now: at('23:00'), horizon: 0 },
  );
const event = (type: string, time: string, by?: string): EscalationEvent =>
  ({ type, at: at(time), ...(by !== undefined && { by }) }) as EscalationEvent;

/** `10:15 acknowledged ack`, of a day alone. */
const changes = (...args: Parameters<typeof plan>): string[] =>
  plan(...args).changes.map(
    ({ at: when, status, because }) =>
      `${when.toISOString().slice(11, 16)} ${status} ${because.code}`,
  );

const two = define({
  levels: [
    level('first', 'ana', { escalateAfter: '15m' }),
    level('lead', 'mia', { escalateAfter: '30m' }),
  ],
});
const timed = define({
  trigger: 'scheduled',
  levels: [
    level('hour', 'ana', { when: { sinceOpen: '1h' } }),
    level('due', 'ben', { when: { beforeDue: '30m' } }),
    level('half', 'mia', { when: { duePercent: 50 } }),
    level('late', 'tom', { when: { afterDue: '10m' } }),
  ],
});

describe('the first step', () => {
  it('tells all of a path that has begun', () => {
    const limit = { amount: 5000, currency: 'EUR' };
    const policy = define({
      levels: [level('first', 'ana', { escalateAfter: '15m', authorityLimit: limit })],
    });
    const { state, ...step } = startEscalation(policy, { openedAt: OPENED, id: 't1' });
    const openedAt = Date.parse(OPENED);
    expect(step).toEqual({
      ...{ status: 'triggered', since: on('10:00'), levelId: 'first', cycle: 0, told: ['ana'] },
      nextCheckAt: new Date(Date.parse(at('10:15')) + 1),
      notifications: [
        {
          ...{ key: `"t1","first",0,"entered",${openedAt}`, at: on('10:00'), levelId: 'first' },
          ...{ cycle: 0, people: ['ana'], reason: 'entered', owner: 'mia', authorityLimit: limit },
        },
      ],
      skips: [],
      changes: [
        {
          ...{ at: on('10:00'), status: 'triggered' },
          because: { code: 'opened', detail: { level: null, cycle: 0 } },
        },
      ],
      cursors: {},
    });
    expect(state).toEqual({
      ...{ policyId: 'p', incidentId: 't1', openedAt, startedAt: openedAt, status: 'triggered' },
      ...{ paused: false, changedAt: openedAt, at: openedAt, level: 0, cycle: 0 },
      ...{ delay: { from: openedAt, doneMs: 0 }, reminders: 0, told: ['ana'], passAt: openedAt },
      ...{ ended: false, opening: 'entered', cursors: {}, times: [] },
      due: { knownAt: openedAt, dueAt: null, warnings: {} },
    });
  });

  it('says of nobody reached who stands in, and that a level was skipped', () => {
    const policy = define({ levels: [level('gap', 'nobody')], fallback: [{ user: 'tom' }] });
    const { state: _, ...step } = startEscalation(policy, { openedAt: OPENED });
    expect(step).toMatchObject({
      ...{ status: 'unreachable', since: on('10:00'), levelId: 'gap', told: ['tom'] },
      ...{ fallback: ['tom'], recheckAt: null },
      notifications: [{ levelId: null, reason: 'fallback', owner: null, authorityLimit: null }],
      skips: [{ at: on('10:00'), levelId: 'gap', cycle: 0, reason: 'empty' }],
      changes: [{ because: { code: 'opened' } }, { because: { code: 'nobody_on_any_level' } }],
    });
    const { notifications, ...silent } = startEscalation(
      define({ levels: [level('gap', 'nobody')] }),
      { openedAt: OPENED },
    );
    expect([notifications, silent.told]).toEqual([[], []]);
  });
});

describe('an event', () => {
  const ack = event('ack', '10:05', 'ana');

  it.each<[string, EscalationEvent[], string[]]>([
    ['is taken once', [ack, event('ack', '10:06')], ['10:05 acknowledged ack']],
    [
      'is given back',
      [ack, event('unack', '10:20')],
      ['10:05 acknowledged ack', '10:20 triggered unack', '11:05 exhausted last_level'],
    ],
    [
      'cannot be given back by whom it was not taken',
      [event('unack', '10:05'), event('resolve', '10:06')],
      ['10:06 resolved resolve'],
    ],
    [
      'is resolved once',
      [event('resolve', '10:05'), event('resolve', '10:06')],
      ['10:05 resolved resolve'],
    ],
    [
      'is not taken when resolved',
      [event('resolve', '10:05'), event('ack', '10:06')],
      ['10:05 resolved resolve'],
    ],
    [
      'goes no further when resolved',
      [event('resolve', '10:05'), event('escalate', '10:06')],
      ['10:05 resolved resolve'],
    ],
    [
      'is not paused when resolved',
      [event('resolve', '10:05'), event('pause', '10:06')],
      ['10:05 resolved resolve'],
    ],
    [
      'is reopened when resolved alone',
      [event('reopen', '10:05'), event('resolve', '10:06')],
      ['10:06 resolved resolve'],
    ],
    [
      'begins anew when reopened',
      [event('resolve', '10:05'), event('reopen', '10:10')],
      ['10:05 resolved resolve', '10:10 triggered reopen', '10:55 exhausted last_level'],
    ],
    ['is paused once', [event('pause', '10:05'), event('pause', '10:06')], ['10:05 paused pause']],
    [
      'is resumed when paused alone',
      [event('resume', '10:05'), event('resolve', '10:06')],
      ['10:06 resolved resolve'],
    ],
    [
      'is paused while taken, and taken after it',
      [ack, event('pause', '10:06'), event('resume', '10:07')],
      ['10:05 acknowledged ack', '10:06 paused pause', '10:07 acknowledged resume'],
    ],
    [
      'is taken while paused',
      [event('pause', '10:05'), event('ack', '10:06'), event('resume', '10:07')],
      ['10:05 paused pause', '10:06 paused ack', '10:07 acknowledged resume'],
    ],
    ['cannot be paused when it is over', [event('pause', '11:00')], ['10:45 exhausted last_level']],
  ])('%s', (_, events, expected) => {
    expect(changes(two, events)).toEqual(['10:00 triggered opened', ...expected]);
  });

  it('says who did it, and where it was', () => {
    const { changes: all } = plan(two, [
      event('escalate', '10:05', 'ben'),
      event('ack', '10:06', 'mia'),
    ]);
    expect(all.map(({ because }) => because)).toEqual([
      { code: 'opened', detail: { level: null, cycle: 0 } },
      { code: 'ack', detail: { level: 'lead', cycle: 0, by: 'mia' } },
    ]);
  });

  it('goes on by hand past the last level, in a cycle of its own', () => {
    const answer = plan(two, [event('escalate', '10:05'), event('escalate', '10:06')]);
    expect(lines(answer)).toEqual([
      '10:00 first ana entered',
      '10:05 lead mia manual',
      '10:06 first ana manual',
      '10:21 lead mia entered',
    ]);
    expect(answer.notifications.map(({ cycle }) => cycle)).toEqual([0, 0, 1, 1]);
  });

  it('counts only what had run before a pause', () => {
    const events = [event('pause', '10:10'), event('resume', '12:00')];
    expect(lines(plan(two, events))).toEqual(['10:00 first ana entered', '12:05 lead mia entered']);
    expect(changes(two, events).at(-1)).toBe('12:35 exhausted last_level');
  });

  it('counts a second pause on top of the first', () => {
    const events = [
      ...[event('pause', '10:05'), event('resume', '11:00')],
      ...[event('pause', '11:05'), event('resume', '12:00')],
    ];
    expect(lines(plan(two, events))[1]).toBe('12:05 lead mia entered');
  });

  it('of one instant comes in the order in which it is listed', () => {
    const both = [event('resolve', '10:05'), event('ack', '10:05')];
    expect(changes(two, both)).toEqual(['10:00 triggered opened', '10:05 resolved resolve']);
    expect(changes(two, [...both].reverse())).toHaveLength(3);
    // In a list out of order the earlier instant comes first.
    expect(changes(two, [event('resolve', '10:07'), ack])).toEqual([
      ...['10:00 triggered opened', '10:05 acknowledged ack', '10:07 resolved resolve'],
    ]);
  });

  it('after now has not happened yet', () => {
    const incident = {
      openedAt: OPENED,
      events: [event('ack', '10:05'), event('resolve', '10:06')],
    };
    const until = (now: string) =>
      planEscalation(two, incident, { now: at(now), horizon: 0 }).status;
    expect([until('10:04'), until('10:05'), until('10:06')]).toEqual([
      ...['triggered', 'acknowledged', 'resolved'],
    ]);
  });
});

describe('a plan', () => {
  it('tells how far it looks, a month unless told otherwise, the last instant included', () => {
    const month = planEscalation(two, { openedAt: OPENED }, { now: at('10:00') });
    expect(month.until).toEqual(new Date(Date.parse(OPENED) + 720 * 3_600_000));
    const upTo = (horizon: string | number) =>
      lines(planEscalation(two, { openedAt: OPENED }, { now: at('10:00'), horizon })).length;
    expect([upTo(0), upTo(15 * 60_000 - 1), upTo('15m')]).toEqual([1, 1, 2]);
  });

  it('has cursors, and nothing left to check when it is over', () => {
    expect(plan(two, [], { cursors: { first: 3 } })).toMatchObject({
      ...{ status: 'exhausted', levelId: 'lead', told: ['mia'], cursors: { first: 3 } },
    });
    expect(plan(two)).not.toHaveProperty('nextCheckAt');
    expect(plan(two, [event('resolve', '10:05')])).toMatchObject({ nextCheckAt: null });
    expect(plan(two, [event('pause', '10:05')])).toMatchObject({
      ...{ status: 'paused', levelId: 'first', nextCheckAt: null, since: on('10:05') },
    });
  });

  it('reads a state like the plan of the same events', () => {
    let { state } = startEscalation(two, { openedAt: OPENED });
    state = advanceEscalation(two, state, event('ack', '10:05')).state;
    const { status, since, levelId } = readEscalation(two, state, { now: at('23:00') });
    expect({ status, since, levelId }).toEqual({
      ...{ status: 'acknowledged', since: on('10:05'), levelId: 'first' },
    });
  });
});

describe('a reminder', () => {
  const reminded = (rest: object) =>
    define({
      levels: [level('first', 'ana', { escalateAfter: '30m', renotifyEvery: '10m', ...rest })],
    });

  it.each<[object, string[]]>([
    // The one that would fall on the next level does not come.
    [{}, ['10:10', '10:20']],
    [{ renotifyMax: 1 }, ['10:10']],
    [{ renotifyEvery: '30m' }, []],
    [{ renotifyEvery: '29m' }, ['10:29']],
  ])('%j comes at %j', (rest, times) => {
    expect(lines(plan(reminded(rest)))).toEqual([
      '10:00 first ana entered',
      ...times.map((time) => `${time} first ana renotify`),
    ]);
  });

  it('reaches the owner where nobody is left and the owner stands in', () => {
    const policy = reminded({ targets: [{ schedule: 'nobody' }], ifEmpty: 'owner' });
    expect(lines(plan(policy))).toEqual([
      '10:00 first mia owner',
      '10:10 first mia renotify',
      '10:20 first mia renotify',
    ]);
  });

  it('tells nobody on a level that waits for somebody, which counts as skipped once', () => {
    const policy = reminded({ targets: [{ schedule: 'nobody' }], ifEmpty: 'wait' });
    const { notifications, skips, status } = plan(policy);
    expect(notifications).toEqual([]);
    expect(skips.map(({ reason }) => reason)).toEqual(['empty_wait']);
    expect(status).toBe('exhausted');
    const ring = reminded({
      targets: [{ schedule: 'nobody' }],
      ifEmpty: 'wait',
      strategy: 'roundRobin',
    });
    expect(plan(ring).notifications).toEqual([]);
  });
});

describe('a repeat', () => {
  it('goes round as often as it is told, then is exhausted', () => {
    const policy = define({ repeat: 2, levels: [level('a', 'ana', { escalateAfter: '10m' })] });
    const answer = plan(policy);
    expect(answer.notifications.map(({ at: when, cycle }) => [when, cycle])).toEqual([
      ...[
        [on('10:00'), 0],
        [on('10:10'), 1],
        [on('10:20'), 2],
      ],
    ]);
    expect(changes(policy)).toEqual(['10:00 triggered opened', '10:30 exhausted last_level']);
  });

  it('passes over empty levels to the first that is not, in the next cycle too', () => {
    const policy = define({
      repeat: 1,
      levels: [level('a', 'ana', { escalateAfter: '10m' }), level('gap', 'nobody')],
    });
    const { skips, notifications } = plan(policy);
    expect(notifications.map(({ cycle, reason }) => [cycle, reason])).toEqual([
      ...[
        [0, 'entered'],
        [1, 'entered'],
      ],
    ]);
    expect(skips.map(({ cycle }) => cycle)).toEqual([0, 1]);
  });

  it('begins at the level where an acknowledgement runs out', () => {
    const policy = define({
      ackTimeout: '20m',
      levels: [
        level('a', 'ana', { escalateAfter: '10m' }),
        level('b', 'ben', { escalateAfter: '10m' }),
      ],
    });
    expect(lines(plan(policy, [event('ack', '10:12')]))).toEqual([
      ...['10:00 a ana entered', '10:10 b ben entered', '10:32 b ben ack_timeout'],
    ]);
  });
});

describe('a scheduled path', () => {
  const due = { dueAt: at('14:00') };

  it('tells each level at its time, whatever its place', () => {
    const answer = plan(timed, [], due);
    expect(lines(answer)).toEqual([
      '11:00 hour ana scheduled',
      '12:00 half mia scheduled',
      '13:30 due ben scheduled',
      '14:10 late tom scheduled',
    ]);
    expect(answer).toMatchObject({ status: 'triggered', levelId: 'late', nextCheckAt: null });
    expect(lines(plan(timed))).toEqual(['11:00 hour ana scheduled']);
  });

  it.each<[string, string | null, string[]]>([
    // Changed at 12:30, when hour and half have been told.
    ['later', '16:00', ['15:30 due ben scheduled', '16:10 late tom scheduled']],
    ['earlier', '12:50', ['12:30 due ben scheduled', '13:00 late tom scheduled']],
    ['into the past', '11:00', ['12:30 due ben scheduled', '12:30 late tom scheduled']],
    ['away', null, []],
  ])('moves what is still to come when it is due %s', (_, dueAt, rest) => {
    const change: EscalationEvent = {
      ...{ type: 'due_changed', at: at('12:30'), dueAt: dueAt === null ? null : at(dueAt) },
    };
    expect(lines(plan(timed, [change], due)).slice(2)).toEqual(rest);
  });

  it('tells nothing of what came while it was taken, and goes on behind it', () => {
    const events = [event('ack', '10:30'), event('unack', '12:30')];
    expect(lines(plan(timed, events, due))).toEqual([
      '13:30 due ben scheduled',
      '14:10 late tom scheduled',
    ]);
    expect(changes(timed, events, due)).toEqual([
      ...['10:00 triggered opened', '10:30 acknowledged ack', '12:30 triggered unack'],
    ]);
    // What falls on the very instant is told.
    expect(lines(plan(timed, [event('ack', '10:30'), event('unack', '12:00')], due))[0]).toBe(
      '12:00 half mia scheduled',
    );
  });

  it('does not come back to what it missed when it is due earlier', () => {
    const change: EscalationEvent = { type: 'due_changed', at: at('12:30'), dueAt: at('12:10') };
    const events = [event('ack', '10:30'), change, event('unack', '12:30')];
    // half was missed at 12:00; the other two are due at once.
    expect(lines(plan(timed, events, due))).toEqual([
      '12:30 due ben scheduled',
      '12:30 late tom scheduled',
    ]);
  });

  it('passes over what came while it was paused', () => {
    const events = [event('pause', '10:30'), event('resume', '13:00')];
    expect(lines(plan(timed, events, due))).toEqual([
      '13:30 due ben scheduled',
      '14:10 late tom scheduled',
    ]);
  });

  it('is silent when resolved, and begins anew when reopened', () => {
    const events = [event('resolve', '11:30'), event('reopen', '12:30')];
    expect(lines(plan(timed, events, due))).toEqual([
      '11:00 hour ana scheduled',
      '13:30 hour ana scheduled',
      '13:30 due ben scheduled',
      '14:10 late tom scheduled',
    ]);
  });

  it('repeats what counts from the opening alone', () => {
    const policy = define({
      ...{ trigger: 'scheduled', repeat: 2, repeatEvery: '1h' },
      levels: [
        level('open', 'ana', { when: { sinceOpen: '5m' } }),
        level('due', 'ben', { when: { afterDue: 0 } }),
      ],
    });
    const answer = plan(policy, [], { dueAt: at('11:00') });
    expect(
      answer.notifications.map(({ at: when, levelId, cycle }) => [when, levelId, cycle]),
    ).toEqual([
      [on('10:05'), 'open', 0],
      [on('11:00'), 'due', 0],
      [on('11:05'), 'open', 1],
      [on('12:05'), 'open', 2],
    ]);
  });

  it('goes back to triggered when an acknowledgement runs out', () => {
    const policy = define({
      ...{ trigger: 'scheduled', ackTimeout: '1h' },
      levels: [
        level('a', 'ana', { when: { sinceOpen: '1h' } }),
        level('b', 'ben', { when: { sinceOpen: '3h' } }),
      ],
    });
    expect(changes(policy, [event('ack', '10:30')])).toEqual([
      ...['10:00 triggered opened', '10:30 acknowledged ack', '11:30 triggered ack_timeout'],
    ]);
    expect(lines(plan(policy, [event('ack', '10:30')]))).toEqual(['13:00 b ben scheduled']);
  });

  it('goes on telling where only a resolution stops it', () => {
    const policy = define({
      ...{ trigger: 'scheduled', stopOn: 'resolve' },
      levels: [level('a', 'ana', { when: { sinceOpen: '1h' } })],
    });
    expect(lines(plan(policy, [event('ack', '10:30')]))).toEqual(['11:00 a ana scheduled']);
    expect(lines(plan(policy, [event('resolve', '10:30')]))).toEqual([]);
  });

  it('is unreachable by hand until its next level reaches somebody', () => {
    const policy = define({
      trigger: 'scheduled',
      levels: [level('gap', 'nobody', { when: { sinceOpen: '3h' } })],
      fallback: [{ user: 'tom' }],
    });
    const answer = plan(policy, [event('escalate', '10:30')]);
    expect(answer.status).toBe('unreachable');
    expect(lines(answer)).toEqual(['10:30 fallback tom fallback']);
    const reached = define({
      trigger: 'scheduled',
      levels: [
        level('gap', 'nobody', { when: { sinceOpen: '1h' } }),
        level('b', 'nobody', { when: { sinceOpen: '2h' } }),
      ],
    });
    const step = plan(reached, [event('escalate', '10:30')]);
    expect(step.skips.map(({ levelId }) => levelId)).toEqual(['gap', 'b', 'gap', 'b']);
    expect(step.status).toBe('unreachable');
  });
});

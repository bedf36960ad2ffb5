import { describe, expect, it } from 'vitest';
import {
  advanceEscalation,
  defineSla,
  evaluateSla,
  planEscalation,
  readEscalation,
  startEscalation,
  type EscalationEvent,
  type TicketEvent,
} from '../../../src/index.js';
import { define, level, lines, OPENED } from './support.js';

const at = (time: string): string => `2026-04-06T${time}:00Z`;
const plan = (policy: Parameters<typeof planEscalation>[0], events: EscalationEvent[] = []) =>
  planEscalation(policy, { openedAt: OPENED, events }, { now: at('10:00'), horizon: '10h' });
const upTo = (
  policy: Parameters<typeof planEscalation>[0],
  events: EscalationEvent[],
  incident = {},
) =>
  planEscalation(
    policy,
    { openedAt: OPENED, events, ...incident },
    { now: at('20:00'), horizon: 0 },
  );

const two = define({
  levels: [
    level('first', 'ana', { escalateAfter: '15m' }),
    level('lead', 'mia', { escalateAfter: '30m' }),
  ],
});

describe('a sequential path', () => {
  it('lets an acknowledgement at the deadline come first, though a tick of that ms went before', () => {
    const { state } = startEscalation(two, { openedAt: OPENED });
    const ticked = advanceEscalation(two, state, { type: 'tick', at: at('10:15') });
    expect(ticked.notifications).toEqual([]);
    const taken = advanceEscalation(two, ticked.state, { type: 'ack', at: at('10:15'), by: 'ana' });
    expect(taken.status).toBe('acknowledged');
    expect(taken.changes.map(({ because }) => because)).toEqual([
      { code: 'ack', detail: { level: 'first', cycle: 0, by: 'ana' } },
    ]);
  });

  it('asks for a tick one ms behind the deadline', () => {
    const step = startEscalation(two, { openedAt: OPENED });
    if (step.status === 'exhausted' || step.status === 'unreachable') throw new Error(step.status);
    expect(step.nextCheckAt).toEqual(new Date(Date.parse(at('10:15')) + 1));
  });

  it('takes a tick of the past for nothing, and refuses an event of the past', () => {
    const { state } = startEscalation(two, { openedAt: OPENED });
    const later = advanceEscalation(two, state, { type: 'tick', at: at('11:00') }).state;
    expect(advanceEscalation(two, later, { type: 'tick', at: at('10:30') }).state).toEqual(later);
    expect(() => advanceEscalation(two, later, { type: 'ack', at: at('10:30') })).toThrow(
      expect.objectContaining({ code: 'event_out_of_order', argument: 'event.at' }),
    );
  });

  it('skips levels of a run and says why the next one hears of it', () => {
    const policy = define({
      levels: [level('first', 'ana'), level('gap', 'nobody'), level('lead', 'mia')],
    });
    const answer = upTo(policy, [{ type: 'escalate', at: at('10:05') }]);
    expect(lines(answer)).toEqual(['10:00 first ana entered', '10:05 lead mia manual']);
    expect(answer.skips.map(({ levelId, reason }) => [levelId, reason])).toEqual([
      ['gap', 'empty'],
    ]);
  });

  it('is exhausted at once when the last level reaches nobody and no repeat is left', () => {
    const policy = define({
      levels: [
        level('first', 'ana', { escalateAfter: '5m' }),
        level('gap', 'nobody', { escalateAfter: '5m' }),
      ],
    });
    const { status, since } = plan(policy);
    expect([status, since]).toEqual(['exhausted', new Date(at('10:05'))]);
  });

  it('does not spin through passes that take no time', () => {
    const policy = define({
      repeat: 1000,
      levels: [
        level('first', 'ana', { escalateAfter: 0 }),
        level('gap', 'nobody', { escalateAfter: '5m' }),
      ],
    });
    const answer = plan(policy);
    expect(lines(answer)).toEqual(['10:00 first ana entered']);
    expect(answer.changes.at(-1)?.because.code).toBe('pass_without_time');
  });

  it('tells the fallback at each time that nobody is reached, and says whom', () => {
    const policy = define({
      repeat: 5,
      levels: [level('gap', 'nobody')],
      fallback: [{ user: 'tom' }],
    });
    const step = startEscalation(policy, { openedAt: OPENED });
    expect(step).toMatchObject({ status: 'unreachable', fallback: ['tom'], recheckAt: null });
  });

  it('still says whom the fallback reached when a later level reaches nobody either', () => {
    const policy = define({
      trigger: 'scheduled',
      levels: [level('gap', 'nobody', { when: { sinceOpen: '30m' } })],
      fallback: [{ user: 'tom' }],
    });
    const { state } = startEscalation(policy, { openedAt: OPENED });
    const byHand = advanceEscalation(policy, state, { type: 'escalate', at: at('10:05') });
    const told = { status: 'unreachable', told: ['tom'], fallback: ['tom'] };
    expect(byHand).toMatchObject(told);
    const later = advanceEscalation(policy, byHand.state, { type: 'tick', at: at('11:00') });
    expect(later).toMatchObject(told);
    expect(later.skips.map(({ reason }) => reason)).toEqual(['empty']);
  });

  it('freezes the acknowledgement too while it is paused', () => {
    const policy = define({ levels: [level('first', 'ana')], ackTimeout: '60m' });
    const answer = upTo(policy, [
      { type: 'ack', at: at('10:10') },
      { type: 'pause', at: at('10:40') },
      { type: 'resume', at: at('12:00') },
    ]);
    expect(lines(answer)).toEqual(['10:00 first ana entered', '12:30 first ana ack_timeout']);
  });

  it('fires on resuming what was due at the pause', () => {
    const answer = upTo(two, [
      { type: 'pause', at: at('10:15') },
      { type: 'resume', at: at('11:00') },
    ]);
    expect(lines(answer)[1]).toBe('11:00 lead mia entered');
  });

  it('waits for the opening, and lets nobody hear of it before', () => {
    const policy = define({
      time: 'business',
      calendar: 'office',
      levels: [level('first', 'ana', { escalateAfter: '1h' }), level('lead', 'mia')],
    });
    const openedAt = '2026-04-03T18:00:00Z';
    const { notifications, changes } = planEscalation(policy, { openedAt }, { now: openedAt });
    expect(notifications.map((each) => each.at.toISOString())).toEqual([
      '2026-04-06T07:00:00.000Z',
      '2026-04-06T08:00:00.000Z',
    ]);
    expect(changes[0]).toMatchObject({ at: new Date(openedAt), status: 'triggered' });
  });

  it('goes on behind an acknowledgement where only a resolution stops it', () => {
    const policy = define({
      stopOn: 'resolve',
      levels: [
        level('first', 'ana', { escalateAfter: '15m' }),
        level('lead', 'mia', { escalateAfter: '30m' }),
      ],
    });
    const answer = upTo(policy, [{ type: 'ack', at: at('10:05') }]);
    expect(lines(answer)).toEqual(['10:00 first ana entered', '10:15 lead mia entered']);
    expect(answer.status).toBe('exhausted');
  });

  it('reminds whom its ring told', () => {
    const policy = define({
      repeat: 1,
      levels: [
        {
          ...level('ring', 'ana', {
            escalateAfter: '15m',
            renotifyEvery: '10m',
            strategy: 'roundRobin',
          }),
          targets: [{ user: 'ana' }, { schedule: 'nobody' }, { user: 'ben' }],
        },
      ],
    });
    const answer = planEscalation(
      policy,
      { openedAt: OPENED, cursors: { ring: 1 } },
      { now: OPENED },
    );
    expect(lines(answer)).toEqual([
      '10:00 ring ben entered',
      '10:10 ring ben renotify',
      '10:15 ring ana entered',
      '10:25 ring ana renotify',
    ]);
    expect(answer.cursors).toEqual({ ring: 1 });
  });

  it('gives each notification a key of its own', () => {
    const policy = define({
      repeat: 3,
      levels: [level('a', 'ana', { escalateAfter: '5m', renotifyEvery: '1m' })],
    });
    const keys = plan(policy).notifications.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a scheduled path tied to an SLA clock', () => {
  const sla = defineSla(
    {
      policies: [
        {
          id: 'all',
          calendar: '24x7',
          targets: [{ metric: 'resolution', within: '4h', warnAt: ['75%'], pauseOn: ['pending'] }],
        },
      ],
    },
    { calendars: [] },
  );
  const policy = define({
    trigger: 'scheduled',
    levels: [
      level('warned', 'ana', { when: { warning: '75%' } }),
      level('breach', 'mia', { when: { afterDue: 0 } }),
    ],
  });
  const created: TicketEvent = { type: 'created', at: OPENED, by: 'customer' };
  const clockAt = (now: string, events: TicketEvent[] = []) =>
    evaluateSla(sla, { id: 't1', events: [created, ...events] }, { now }).clocks.resolution;

  it('takes its times from warnings, due instants and breaches', () => {
    const incident = { openedAt: OPENED, clock: clockAt(OPENED) };
    const answer = planEscalation(policy, incident, { now: OPENED });
    expect(lines(answer)).toEqual(['13:00 warned ana scheduled', '14:00 breach mia scheduled']);
  });

  it('moves them when the clock pauses and resumes, also after JSON', () => {
    const pending: TicketEvent = { type: 'status_changed', at: at('11:00'), to: 'pending' };
    const open: TicketEvent = { type: 'status_changed', at: at('12:00'), to: 'open' };
    const read = (now: string, events: TicketEvent[]): EscalationEvent =>
      JSON.parse(
        JSON.stringify({ type: 'clock_read', at: now, clock: clockAt(now, events) }),
      ) as EscalationEvent;
    const answer = upTo(
      policy,
      [read(at('11:00'), [pending]), read(at('12:00'), [pending, open])],
      { clock: clockAt(OPENED) },
    );
    expect(lines(answer)).toEqual(['14:00 warned ana scheduled', '15:00 breach mia scheduled']);
  });

  it('tells at the change what a shorter target has put into the past', () => {
    const answer = upTo(policy, [{ type: 'due_changed', at: at('11:00'), dueAt: at('10:30') }], {
      clock: clockAt(OPENED),
    });
    expect(lines(answer)).toEqual(['11:00 breach mia scheduled']);
  });

  it('is silent once the clock has stopped', () => {
    const solved: TicketEvent = { type: 'status_changed', at: at('11:00'), to: 'solved' };
    const clock = clockAt(at('11:00'), [solved]);
    const answer = upTo(policy, [{ type: 'clock_read', at: at('11:00'), clock }], {
      clock: clockAt(OPENED),
    });
    expect(lines(answer)).toEqual([]);
  });
});

describe('a long horizon', () => {
  const years = '175320h';

  it('is planned when little happens in it', () => {
    const answer = planEscalation(two, { openedAt: OPENED }, { now: OPENED, horizon: years });
    expect(answer.status).toBe('exhausted');
  });

  it('is refused with the bound when it holds too much', () => {
    const chatty = define({ levels: [level('a', 'ana', { renotifyEvery: '1m' })] });
    expect(() =>
      planEscalation(chatty, { openedAt: OPENED }, { now: OPENED, horizon: years }),
    ).toThrow(
      expect.objectContaining({
        code: 'too_many_steps',
        argument: 'options.horizon',
        expected: expect.stringContaining('50000') as string,
      }),
    );
  });

  it('jumps over what was missed, however much that is', () => {
    const policy = define({
      trigger: 'scheduled',
      repeat: 1_000_000,
      repeatEvery: '1m',
      levels: [level('a', 'ana', { when: { sinceOpen: 0 } })],
    });
    let { state } = startEscalation(policy, { openedAt: OPENED });
    state = advanceEscalation(policy, state, { type: 'ack', at: OPENED }).state;
    const back = advanceEscalation(policy, state, { type: 'unack', at: '2027-04-06T10:00:30Z' });
    const reading = readEscalation(policy, back.state, { now: '2027-04-06T10:01:00Z' });
    expect(reading).toMatchObject({ status: 'triggered', levelId: 'a', cycle: 525_601 });
  });
});

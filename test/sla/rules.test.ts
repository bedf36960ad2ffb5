import { describe, expect, it } from 'vitest';
import { defineCalendar } from '../../src/calendar/index.js';
import { defineSla } from '../../src/sla/index.js';
import { brief, calendars, clockOf, evaluate, hours, readingOf, slaOf } from './clocks.js';
import {
  agentReply,
  created,
  createdByAgent,
  customerReply,
  field,
  group,
  merged,
  other,
  priority,
  reopened,
  status,
} from './events.js';

// The rules of docs/concepts/clocks.md by their numbers. Hours count from Monday 09:00 UTC;
// the office is open from 09:00 to 17:00, so hour 8 is Monday's close and hour 24 Tuesday's opening.

const resolution = { metric: 'resolution', within: '4h' } as const;
const wait = { metric: 'requester_wait', within: '4h' } as const;
const response = { metric: 'first_response', within: '1h' } as const;
const inOffice = { calendar: 'office' };

describe('rule 1: events at one instant are one update', () => {
  it('makes creation and reply at one instant a cycle of length zero, met', () => {
    expect(brief(clockOf(response, [created(), agentReply(0)], 5))).toMatchObject({
      state: 'met',
      cycles: 1,
      started: 0,
      stopped: 0,
      stoppedBy: 'reply',
      elapsed: 0,
      due: 1,
    });
  });

  it('starts a clock paused in a status that pauses it', () => {
    const events = [created(0, { status: 'pending' })];
    expect(brief(clockOf(wait, events, 5))).toMatchObject({ state: 'paused', elapsed: 0 });
    const told = [created(), status(0, 'pending')];
    expect(brief(clockOf(wait, told, 5))).toMatchObject({ state: 'paused', elapsed: 0 });
  });

  it('starts no cycle at an instant whose final status is solved', () => {
    const row = { metric: 'next_response', within: '1h' };
    const events = [created(), agentReply(1), customerReply(2), status(2, 'solved')];
    expect(brief(clockOf(row, events, 5))).toMatchObject({ state: 'inactive', cycles: 0 });
  });

  it('keeps the due instant of a ticket that is created solved', () => {
    const events = [created(), status(0, 'solved')];
    expect(brief(clockOf(resolution, events, 5))).toMatchObject({
      state: 'met',
      cycles: 1,
      elapsed: 0,
      due: 4,
      stopped: 0,
    });
    expect(brief(clockOf(response, events, 5))).toMatchObject({ state: 'inactive', cycles: 0 });
  });

  it('takes changes before replies, whatever their order in the log', () => {
    const row = { metric: 'next_response', within: '1h' };
    const before = [created(), agentReply(1), status(1, 'solved')];
    const reply = customerReply(5);
    const open = reopened(5);
    const one = brief(clockOf(row, [...before, reply, open], 5.5));
    expect(one).toEqual(brief(clockOf(row, [...before, open, reply], 5.5)));
    expect(one).toMatchObject({ state: 'running', started: 5 });
  });

  it('applies replies of one instant in the order of the log', () => {
    const row = { metric: 'next_response', within: '1h' };
    const before = [created(), agentReply(1)];
    const waiting = clockOf(row, [...before, agentReply(2), customerReply(2)], 2.5);
    expect(brief(waiting)).toMatchObject({ state: 'running', started: 2 });
    const answered = clockOf(row, [...before, customerReply(2), agentReply(2)], 2.5);
    expect(brief(answered)).toMatchObject({ state: 'met', started: 2, stopped: 2 });
  });

  it('lets the cancellation of a merge win over a close of the same instant', () => {
    const close = status(2, 'closed');
    for (const events of [
      [created(), close, merged(2)],
      [created(), merged(2), close],
    ]) {
      expect(brief(clockOf(resolution, events, 5))).toMatchObject({
        state: 'cancelled',
        cancelled: 2,
        stoppedBy: null,
      });
    }
  });

  it('names the reply when a ticket is answered and solved at once', () => {
    const events = [created(), agentReply(0.5), status(0.5, 'solved')];
    expect(brief(clockOf(response, events, 5))).toMatchObject({ stoppedBy: 'reply', stopped: 0.5 });
    expect(brief(clockOf(resolution, events, 5))).toMatchObject({ stoppedBy: 'solve' });
  });

  it('does not see a pause that ends in the instant in which it begins', () => {
    const events = [created(), status(1, 'pending'), status(1, 'open')];
    expect(clockOf(wait, events, 2)).toEqual(clockOf(wait, [created()], 2));
  });

  it('does not see a solve that is taken back in its instant', () => {
    const events = [created(), status(1, 'solved'), status(1, 'open')];
    expect(clockOf(resolution, events, 2)).toEqual(clockOf(resolution, [created()], 2));
  });
});

describe('rule 2: elapsed is open time of the calendar in force', () => {
  it('leaves nights and weekends out', () => {
    const row = { ...resolution, within: '40h' };
    expect(brief(clockOf(row, [created()], 24 + 2, inOffice))).toMatchObject({ elapsed: 10 });
    expect(brief(clockOf(row, [created()], 7 * 24, inOffice))).toMatchObject({ elapsed: 40 });
  });

  it('counts nothing of a ticket that comes after closing until the next opening', () => {
    const events = [created(9)];
    expect(brief(clockOf(resolution, events, 20, inOffice))).toMatchObject({
      elapsed: 0,
      due: 28,
      state: 'running',
    });
  });
});

describe('rule 3: due is the earliest instant at which elapsed reaches the target', () => {
  it('is the close, not the next opening', () => {
    const row = { ...resolution, within: '8h' };
    expect(brief(clockOf(row, [created()], 1, inOffice))).toMatchObject({ due: 8 });
  });

  it('is the next opening under edge next_open', () => {
    const row = { ...resolution, within: '8h', edge: 'next_open' } as const;
    expect(brief(clockOf(row, [created()], 1, inOffice))).toMatchObject({ due: 24 });
    expect(brief(clockOf(row, [created()], 20, inOffice))).toMatchObject({ state: 'running' });
    expect(brief(clockOf(row, [created()], 25, inOffice))).toMatchObject({
      state: 'breached',
      breached: 24,
    });
  });
});

it('an opening that never comes is no due instant', () => {
  const row = { ...resolution, edge: 'next_open' } as const;
  const once = defineCalendar({
    ...{ id: 'once', timeZone: 'UTC', hours: {} },
    overrides: { '2026-03-02': [['09:00', '13:00']] },
  });
  for (const calendar of ['once', 'never']) {
    const sla = defineSla(
      { policies: [{ id: 'all', calendar, targets: [row] }] },
      { calendars: [...calendars, once] },
    );
    const answer = evaluate(sla, [created()], 9);
    expect(brief(readingOf(answer, 'resolution'))).toMatchObject({ state: 'running', due: null });
  }
});

describe('rule 4: a breach is being active strictly after due', () => {
  const atDue = { state: 'met', breached: null, due: 4, elapsed: 4 };

  it('is none when stopped or paused exactly at due', () => {
    expect(brief(clockOf(resolution, [created(), status(4, 'solved')], 9))).toMatchObject(atDue);
    expect(brief(clockOf(wait, [created(), status(4, 'pending')], 9))).toMatchObject({
      state: 'paused',
      breached: null,
      elapsed: 4,
    });
  });

  it('is none yet when now is due', () => {
    expect(brief(clockOf(resolution, [created()], 4))).toMatchObject({ state: 'running', due: 4 });
  });

  it('is one a millisecond later, at due', () => {
    const ms = 1 / 3_600_000;
    expect(brief(clockOf(resolution, [created()], 4 + ms))).toMatchObject({
      state: 'breached',
      breached: 4,
      due: 4,
    });
    const late = [created(), status(4 + ms, 'solved')];
    expect(brief(clockOf(resolution, late, 9))).toMatchObject({ state: 'breached', breached: 4 });
  });

  it('is one when the clock is active after the close at which it was due', () => {
    const row = { ...resolution, within: '8h' };
    const events = [created(), status(9, 'solved')];
    expect(brief(clockOf(row, events, 9, inOffice))).toMatchObject({
      state: 'breached',
      breached: 8,
      elapsed: 8,
    });
  });
});

describe('rule 5: a paused clock cannot breach by time', () => {
  it('has no due instant, but one that it would have if it resumed now', () => {
    const reading = clockOf(wait, [created(), status(1, 'pending')], 50);
    expect(brief(reading)).toMatchObject({ state: 'paused', due: null, breached: null });
    expect(hours(reading.dueIfResumedAt)).toBe(53);
    expect(reading.active).toBe(true);
  });

  it('keeps its due instant when it has breached before', () => {
    const reading = clockOf(wait, [created(), status(6, 'pending')], 50);
    expect(brief(reading)).toMatchObject({ state: 'breached', due: 4, breached: 4, elapsed: 6 });
    expect(reading.active).toBe(true);
  });

  it('keeps, when it is solved out of a pause, the due instant of resuming then', () => {
    const events = [created(), status(1, 'pending'), status(3, 'solved')];
    expect(brief(clockOf(wait, events, 9))).toMatchObject({ state: 'met', due: 6, elapsed: 1 });
  });
});

describe('rule 6: a target change carries what has elapsed', () => {
  const sla = (first: string, urgent: string | null) =>
    slaOf([
      { metric: 'resolution', when: { priority: 'urgent' }, within: urgent },
      { metric: 'resolution', within: first },
      { metric: 'agent_work', when: { priority: 'urgent' }, within: urgent },
      { metric: 'agent_work', within: first },
    ]);
  const run = (events: Parameters<typeof evaluate>[1], now: number, metric = 'resolution') =>
    brief(readingOf(evaluate(sla('8h', '2h'), events, now), metric));

  it('to a nearer due instant', () => {
    expect(run([created(), priority(1, 'urgent')], 1)).toMatchObject({
      state: 'running',
      due: 2,
      elapsed: 1,
    });
  });

  it('breaches at the change when elapsed already exceeds it, due where it was met', () => {
    expect(run([created(), priority(3, 'urgent')], 3)).toMatchObject({
      state: 'breached',
      due: 2,
      breached: 3,
      elapsed: 3,
    });
  });

  it('breaches nothing when elapsed is the new target exactly', () => {
    expect(run([created(), priority(2, 'urgent')], 2)).toMatchObject({ state: 'running', due: 2 });
    expect(run([created(), priority(2, 'urgent')], 2.5)).toMatchObject({ breached: 2 });
  });

  it('breaches a paused clock that has exceeded it', () => {
    const events = [created(), status(3, 'pending'), priority(4, 'urgent')];
    expect(run(events, 5, 'agent_work')).toMatchObject({
      state: 'breached',
      due: 2,
      breached: 4,
      elapsed: 3,
    });
  });

  it('leaves a paused clock that has exactly used up the new target paused', () => {
    const events = [created(), status(2, 'pending'), priority(4, 'urgent')];
    expect(run(events, 5, 'agent_work')).toMatchObject({ state: 'paused', breached: null });
  });

  it('breaches, when a clock resumes with its target exactly used up, at the resume', () => {
    const events = [created(), status(4, 'pending'), status(7, 'open')];
    expect(brief(clockOf(wait, events, 7))).toMatchObject({
      state: 'breached',
      due: 4,
      breached: 7,
      elapsed: 4,
    });
  });

  it('never withdraws a breach, and keeps its due instant when the target grows', () => {
    const grow = slaOf([
      { metric: 'resolution', when: { priority: 'low' }, within: '100h' },
      { metric: 'resolution', within: '2h' },
    ]);
    const events = [created(), priority(3, 'low')];
    expect(brief(readingOf(evaluate(grow, events, 50), 'resolution'))).toMatchObject({
      state: 'breached',
      due: 2,
      breached: 2,
      elapsed: 50,
    });
  });

  it('does not judge a stopped cycle again', () => {
    const events = [created(), status(3, 'solved'), priority(4, 'urgent')];
    expect(run(events, 5)).toMatchObject({ state: 'met', due: 8 });
  });

  it('judges it as a whole when a reopening resumes it, and keeps the first verdict', () => {
    const events = [created(), status(3, 'solved'), priority(4, 'urgent'), reopened(10)];
    const reading = readingOf(evaluate(sla('8h', '2h'), events, 10), 'resolution');
    expect(brief(reading)).toMatchObject({ state: 'breached', breached: 10, due: 2, elapsed: 3 });
    expect(reading.firstStop).toEqual({ at: expect.any(Date) as Date, state: 'met' });
    expect(hours(reading.firstStop?.at ?? null)).toBe(3);
  });

  it('counts time from before a target was there', () => {
    const late = slaOf([
      { metric: 'resolution', when: { priority: 'high' }, within: '4h' },
      { metric: 'resolution', within: null },
    ]);
    const events = [created(), priority(2, 'high')];
    expect(brief(readingOf(evaluate(late, events, 2.5), 'resolution'))).toMatchObject({
      state: 'running',
      due: 4,
      elapsed: 2.5,
    });
  });
});

describe('rule 7: a calendar change is piecewise', () => {
  const policy = { calendar: 'office', calendarByGroup: { late: 'evening' } };
  const row = { ...resolution, within: '10h' };

  it('keeps what elapsed and counts the rest in the new calendar', () => {
    // 09:00 to 12:00 in the office; from 14:00 on in the evening, 7 h are left: 21:00.
    const events = [created(), group(3, 'late')];
    expect(brief(clockOf(row, events, 6, policy))).toMatchObject({ elapsed: 4, due: 12 });
  });

  it('holds while the clock is paused too', () => {
    const paused = { ...row, pauseOn: ['pending'] };
    const events = [created(), status(2, 'pending'), group(3, 'late'), status(6, 'open')];
    // 2 h in the office, the rest from 15:00 on: 7 h today until 22:00, 1 h tomorrow from 14:00.
    expect(brief(clockOf(paused, events, 7, policy))).toMatchObject({ elapsed: 3, due: 30 });
  });

  it('goes there and back', () => {
    const events = [created(), group(3, 'late'), group(6, null)];
    expect(brief(clockOf(row, events, 7, policy))).toMatchObject({ elapsed: 5, due: 28 });
  });
});

describe('rule 8: breached wins, and elapsed goes on until the stop', () => {
  it('says by active whether the clock still counts', () => {
    const open = clockOf(resolution, [created()], 6);
    expect([open.state, open.active, open.overshootMs]).toEqual(['breached', true, 7_200_000]);
    const done = clockOf(resolution, [created(), status(5, 'solved')], 6);
    expect([done.state, done.active, done.overshootMs]).toEqual(['breached', false, 3_600_000]);
  });

  it('holds for a merged ticket', () => {
    const events = [created(), merged(6)];
    expect(brief(clockOf(resolution, events, 9))).toMatchObject({
      state: 'breached',
      cancelled: 6,
      due: 4,
      elapsed: 6,
    });
  });
});

describe('rule 9: only created, status_changed and reopened move the status', () => {
  it.each([
    ['a customer reply', customerReply(2)],
    ['a handover', other(2, 'handed_over', { from: 'bot', to: 'ana' })],
    ['a field named status', field(2, 'status', 'open')],
    ['an escalation', other(2, 'escalated', { level: 2 })],
  ])('%s leaves a solved ticket solved', (_, event) => {
    const events = [created(), status(1, 'solved'), event];
    expect(brief(clockOf(resolution, events, 9))).toMatchObject({ state: 'met', stopped: 1 });
  });
});

describe('rule 10: without a target a clock measures and never breaches', () => {
  const measured = { state: 'running', due: null, elapsed: 1000, breached: null };

  it('when within is null, when no row matches, when no policy matches', () => {
    expect(brief(clockOf({ ...resolution, within: null }, [created()], 1000))).toMatchObject(
      measured,
    );
    const row = { ...resolution, when: { priority: 'urgent' } };
    expect(brief(clockOf(row, [created()], 1000))).toMatchObject(measured);
    const none = clockOf(resolution, [created()], 1000, { when: { priority: 'urgent' } });
    expect(brief(none)).toMatchObject(measured);
    expect([none.policyId, none.targetId, none.targetMs, none.percent]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('without a policy counts every hour, without a row those of the policy', () => {
    const none = { when: { priority: 'urgent' }, calendar: 'office' };
    expect(brief(clockOf(resolution, [created()], 24, none))).toMatchObject({ elapsed: 24 });
    const row = { ...resolution, when: { priority: 'urgent' } };
    expect(brief(clockOf(row, [created()], 24, inOffice))).toMatchObject({ elapsed: 8 });
  });

  it('in a calendar that never opens, without hang', () => {
    const closed = { calendar: 'never' };
    const reading = clockOf(resolution, [created()], 100_000, closed);
    expect(brief(reading)).toMatchObject({ state: 'running', due: null, elapsed: 0 });
    expect(reading).toMatchObject({ remainingMs: 4 * 3_600_000, percent: 0, overshootMs: 0 });
    const days = clockOf({ ...resolution, within: '2bd' }, [created()], 100_000, closed);
    expect(brief(days)).toMatchObject({ state: 'running', due: null });
    const ahead = evaluate(slaOf([resolution], closed), [created()], 5);
    expect(ahead.nextCheckAt).toBeNull();
  });
});

describe('rule 11: a merge', () => {
  it('cancels the open cycles of the source and starts nothing more', () => {
    const events = [created(), merged(2), status(2.1, 'closed'), reopened(3), customerReply(4)];
    const sla = slaOf(
      ['first_response', 'next_response', 'resolution'].map((metric) => ({ metric, within: '4h' })),
    );
    const answer = evaluate(sla, events, 9);
    expect(brief(readingOf(answer, 'first_response'))).toMatchObject({ state: 'cancelled' });
    expect(brief(readingOf(answer, 'next_response'))).toMatchObject({ state: 'inactive' });
    expect(brief(readingOf(answer, 'resolution'))).toMatchObject({
      state: 'cancelled',
      cancelled: 2,
      elapsed: 2,
    });
  });

  it('does not bring a cycle that was solved before it back', () => {
    const events = [created(), status(1, 'solved'), merged(2), reopened(3)];
    expect(brief(clockOf(resolution, events, 9))).toMatchObject({ state: 'met', stopped: 1 });
  });

  it('leaves the target alone', () => {
    expect(brief(clockOf(resolution, [created(), merged(2, 'target')], 3))).toMatchObject({
      state: 'running',
      due: 4,
      elapsed: 3,
    });
  });
});

describe('rule 12: business-day targets', () => {
  it('are due at the close of the n-th business day', () => {
    const row = { ...resolution, within: '2bd' };
    expect(brief(clockOf(row, [created(2)], 3, inOffice))).toMatchObject({ due: 2 * 24 + 8 });
    // Friday 10:00 + 2 business days: Tuesday 17:00.
    const friday = 4 * 24 + 1;
    expect(brief(clockOf(row, [created(friday)], friday, inOffice))).toMatchObject({
      due: 8 * 24 + 8,
    });
  });

  it('move by the closes inside a pause, and not by a pause within a day', () => {
    const row = { ...wait, within: '2bd' };
    const short = [created(), status(1, 'pending'), status(3, 'open')];
    expect(brief(clockOf(row, short, 4, inOffice))).toMatchObject({ due: 2 * 24 + 8 });
    const overnight = [created(), status(1, 'pending'), status(25, 'open')];
    expect(brief(clockOf(row, overnight, 26, inOffice))).toMatchObject({ due: 3 * 24 + 8 });
  });

  it('follow receivedAfter of their policy', () => {
    const row = { ...resolution, within: '1bd' };
    const late = [created(7)];
    expect(brief(clockOf(row, late, 7, inOffice))).toMatchObject({ due: 32 });
    const policy = { calendar: 'office', receivedAfter: '15:00' };
    expect(brief(clockOf(row, late, 7, policy))).toMatchObject({ due: 56 });
  });

  it('go on in another calendar with the days that are left', () => {
    const policy = { calendar: 'office', calendarByGroup: { late: 'evening' } };
    const row = { ...resolution, within: '2bd' };
    // Wednesday's close, in the evening calendar from Tuesday 10:00 on.
    expect(brief(clockOf(row, [created(), group(25, 'late')], 26, policy))).toMatchObject({
      due: 2 * 24 + 13,
    });
    // The last day has begun: it ends at its close in the other calendar.
    expect(brief(clockOf(row, [created(), group(49, 'late')], 50, policy))).toMatchObject({
      due: 2 * 24 + 13,
      state: 'running',
    });
  });
});

it('leaves the answer of an agent without a public word to the customer', () => {
  expect(brief(clockOf(response, [createdByAgent('none'), customerReply(1)], 1.5))).toMatchObject({
    state: 'running',
    started: 1,
  });
});

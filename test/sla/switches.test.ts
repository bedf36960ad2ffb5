import { describe, expect, it } from 'vitest';
import { explainClock, type PolicyConfig, type TargetConfig } from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { hour, logOf } from '../ticket/ticketLog.js';
import { brief, clockOf, evaluate, HOUR_MS, hours, readingOf, slaOf } from './clocks.js';
import { agentReply, created, field, group, priority, reopened, status } from './events.js';

// What a target row or a policy may say beside its span. Hours count from Monday 09:00 UTC.

const resolution = { metric: 'resolution', within: '4h' } as const;

describe('pauseOn', () => {
  const paused = { state: 'paused', elapsed: 1, due: null };

  it('pauses any clock, those included that never pause by themselves', () => {
    const events = [created(), status(1, 'pending')];
    const first = { metric: 'first_response', within: '4h', pauseOn: ['pending'] };
    expect(brief(clockOf(first, events, 5))).toMatchObject(paused);
    expect(brief(clockOf({ ...resolution, pauseOn: ['pending'] }, events, 5))).toMatchObject(
      paused,
    );
  });

  it('replaces what the preset pauses on; an empty list pauses in none', () => {
    const row = { metric: 'agent_work', within: '4h' };
    const events = [created(), status(1, 'pending'), status(2, 'on_hold')];
    expect(brief(clockOf({ ...row, pauseOn: [] }, events, 3))).toMatchObject({ elapsed: 3 });
    expect(brief(clockOf({ ...row, pauseOn: ['on_hold'] }, events, 3))).toMatchObject({
      state: 'paused',
      elapsed: 2,
    });
  });

  it('tells one reason for a status from another', () => {
    const row = { ...resolution, pauseOn: [{ status: 'pending', reason: 'customer' }] };
    const waiting = (reason: string) => [created(), status(1, 'pending', { reason })];
    expect(brief(clockOf(row, waiting('customer'), 3))).toMatchObject(paused);
    expect(brief(clockOf(row, waiting('vendor'), 3))).toMatchObject({ elapsed: 3 });
  });

  it('sees a reason change within a status', () => {
    const row = { ...resolution, pauseOn: [{ status: 'pending', reason: 'customer' }] };
    const events = [
      created(),
      status(1, 'pending', { reason: 'customer' }),
      status(2, 'pending', { reason: 'vendor' }),
      status(3, 'pending', { reason: 'customer' }),
    ];
    expect(brief(clockOf(row, events, 9))).toMatchObject({ state: 'paused', elapsed: 2 });
  });

  it('takes a status in its object form whatever the reason', () => {
    const row = { ...resolution, pauseOn: [{ status: 'pending' }] };
    const events = [created(), status(1, 'pending', { reason: 'vendor' })];
    expect(brief(clockOf(row, events, 3))).toMatchObject(paused);
  });

  it("takes a host's own status by its name and by its category", () => {
    const statusCategories = { waiting_for_vendor: 'on_hold' } as const;
    const events = [created(), status(1, 'waiting_for_vendor')];
    for (const pauseOn of [['waiting_for_vendor'], ['on_hold']]) {
      const sla = slaOf([{ ...resolution, pauseOn }], {}, { statusCategories });
      expect(brief(readingOf(evaluate(sla, events, 3), 'resolution'))).toMatchObject(paused);
    }
    const plain = slaOf(
      [{ ...resolution, pauseOn: ['waiting_for_vendor'] }],
      {},
      {
        statusCategories,
      },
    );
    const held = evaluate(plain, [created(), status(1, 'on_hold')], 3);
    expect(brief(readingOf(held, 'resolution'))).toMatchObject({ state: 'running' });
  });

  it('follows the row that a change brings into force', () => {
    const sla = slaOf([
      { ...resolution, when: { priority: 'urgent' }, pauseOn: [] },
      { ...resolution, pauseOn: ['pending'] },
    ]);
    const urgent = [created(), status(1, 'pending'), priority(2, 'urgent')];
    expect(brief(readingOf(evaluate(sla, urgent, 3), 'resolution'))).toMatchObject({
      state: 'running',
      elapsed: 2,
      due: 5,
    });
    const calm = [created(0, { priority: 'urgent' }), status(1, 'pending'), priority(2, 'normal')];
    expect(brief(readingOf(evaluate(sla, calm, 3), 'resolution'))).toMatchObject({
      state: 'paused',
      elapsed: 2,
    });
  });
});

describe('onReopen', () => {
  const events = [created(), status(1, 'solved'), reopened(3)];
  const run = (onReopen: NonNullable<TargetConfig['onReopen']>, now = 4) =>
    clockOf({ ...resolution, onReopen }, events, now);

  it('resume goes on with the same cycle and leaves the solved time out', () => {
    expect(brief(run('resume'))).toMatchObject({ cycles: 1, elapsed: 2, due: 6, state: 'running' });
  });

  it('continue goes on with the same cycle and counts the solved time', () => {
    expect(brief(run('continue'))).toMatchObject({ cycles: 1, elapsed: 4, due: 4 });
  });

  it('restart begins a new cycle', () => {
    const reading = run('restart');
    expect(brief(reading)).toMatchObject({ cycles: 2, elapsed: 1, due: 7, started: 3 });
    expect(reading.cycles[0]).toMatchObject({ state: 'met', elapsedMs: HOUR_MS });
  });

  it('ignore leaves the cycle stopped', () => {
    expect(brief(run('ignore'))).toMatchObject({ cycles: 1, elapsed: 1, state: 'met', stopped: 1 });
  });

  it.each(['resume', 'continue'] as const)('%s keeps the verdict of the first stop', (onReopen) => {
    const twice = [...events, status(4, 'solved'), reopened(5)];
    const { firstStop } = clockOf({ ...resolution, onReopen }, twice, 6);
    expect(firstStop?.state).toBe('met');
    expect(hours(firstStop?.at ?? null)).toBe(1);
  });

  it('keeps a breach of before the solve', () => {
    const late = [created(), status(5, 'solved'), reopened(7)];
    const reading = clockOf(resolution, late, 8);
    expect(brief(reading)).toMatchObject({ state: 'breached', breached: 4, due: 4, elapsed: 6 });
    expect(reading.firstStop?.state).toBe('breached');
  });

  it('continue breaches within the solved time, and keeps it through a pause', () => {
    const row = { ...resolution, onReopen: 'continue', pauseOn: ['pending'] } as const;
    const late = [created(), status(1, 'solved'), status(6, 'pending')];
    expect(brief(clockOf(row, late, 9))).toMatchObject({
      state: 'breached',
      breached: 4,
      elapsed: 6,
    });
  });

  it('resume into a status that pauses is no resume', () => {
    const row = { ...resolution, pauseOn: ['pending'] };
    const used = [created(), status(4, 'solved'), status(6, 'pending')];
    expect(brief(clockOf(row, used, 9))).toMatchObject({
      state: 'paused',
      breached: null,
      due: null,
      elapsed: 4,
    });
  });

  it('resume into such a status is told as that', () => {
    const events = [created(), status(1, 'solved'), status(3, 'pending')];
    const sla = slaOf([{ ...resolution, pauseOn: ['pending'] }]);
    const told = explainClock(sla, logOf(...events), 'resolution', { now: hour(4) });
    expect(told.segments.map(({ kind, from, to }) => [kind, hours(from), hours(to)])).toEqual([
      ['counted', 0, 1],
      ['done', 1, 3],
      ['paused', 3, 4],
    ]);
    expect(told.marks.map(({ kind, at }) => [kind, hours(at)])).toEqual([
      ['started', 0],
      ['stopped', 1],
      ['reopened', 3],
      ['paused', 3],
    ]);
  });

  it('resume treats the solved time as a pause for business days too', () => {
    const row = { ...resolution, within: '2bd' };
    const policy = { calendar: 'office' };
    const gap = [created(), status(1, 'solved'), reopened(25)];
    // Monday + 2 is Wednesday; one close lies in the gap.
    expect(brief(clockOf(row, gap, 26, policy))).toMatchObject({ due: 3 * 24 + 8 });
  });

  it('takes over calendar and target that changed while the ticket was solved', () => {
    const policy = { calendar: 'office', calendarByGroup: { late: 'evening' } };
    const moved = [created(), status(1, 'solved'), group(2, 'late'), reopened(3)];
    // One hour is used; three are left from 14:00 on.
    expect(brief(clockOf(resolution, moved, 3, policy))).toMatchObject({ due: 8 });
  });

  it('leaves reply clocks stopped', () => {
    const row = { metric: 'first_response', within: '4h' };
    expect(brief(clockOf(row, events, 5))).toMatchObject({ state: 'met', stopped: 1 });
  });

  it('is for cycles that a solve stopped: an answer stays an answer', () => {
    const row = { metric: 'next_response', within: '4h', onReopen: 'resume' } as const;
    const answered = [created(), agentReply(0.5), agentReply(1), status(1, 'solved'), reopened(3)];
    expect(brief(clockOf(row, answered, 5))).toMatchObject({ state: 'inactive' });
  });
});

describe('onTargetChange', () => {
  const rows = (onTargetChange: NonNullable<TargetConfig['onTargetChange']>) =>
    slaOf([
      { ...resolution, when: { priority: 'urgent' }, within: '2h', onTargetChange },
      { ...resolution, within: '8h', onTargetChange },
    ]);
  const events = [created(), priority(1, 'urgent')];
  const run = (onTargetChange: NonNullable<TargetConfig['onTargetChange']>, now = 1.5) =>
    readingOf(evaluate(rows(onTargetChange), events, now), 'resolution');

  it('carry keeps what has elapsed', () => {
    expect(brief(run('carry'))).toMatchObject({ cycles: 1, elapsed: 1.5, due: 2 });
  });

  it('restart cancels the cycle and begins a new one at the change', () => {
    const reading = run('restart');
    expect(brief(reading)).toMatchObject({ cycles: 2, started: 1, elapsed: 0.5, due: 3 });
    expect(reading.cycles[0]?.state).toBe('cancelled');
  });

  it('restart tells the end of the one and the start of the other', () => {
    const marks = (cycle: number): unknown[] =>
      explainClock(rows('restart'), logOf(...events), 'resolution', {
        now: hour(1.5),
        cycle,
      }).marks.map(({ kind, at }) => [kind, hours(at)]);
    expect(marks(0)).toEqual([
      ['started', 0],
      ['cancelled', 1],
    ]);
    expect(marks(1)).toEqual([
      ['started', 1],
      ['due', 3],
    ]);
  });

  it('sees another policy without a row of the clock', () => {
    const targets = [{ ...resolution, when: { priority: 'urgent' } }];
    const two = slaOf(
      targets,
      {},
      {
        policies: [
          { id: 'gold', when: { tier: 'gold' }, calendar: '24x7', targets },
          { id: 'rest', calendar: '24x7', targets },
        ],
      },
    );
    const answer = evaluate(two, [created(), field(1, 'tier', 'gold')], 2);
    expect(answer.policyId).toBe('gold');
    expect(readingOf(answer, 'resolution')).toMatchObject({ policyId: 'gold', targetId: null });
  });

  it('freeze keeps the first target', () => {
    const reading = run('freeze');
    expect(brief(reading)).toMatchObject({ cycles: 1, elapsed: 1.5, due: 8 });
    expect(reading.targetId).toBe('all/resolution[1]');
  });

  it('is decided by the row in force, not by the one that comes', () => {
    const frozen = slaOf([
      { ...resolution, when: { priority: 'urgent' }, within: '2h' },
      { ...resolution, when: { priority: 'low' }, within: '8h', onTargetChange: 'freeze' },
    ]);
    const low = created(0, { priority: 'low' });
    const kept = readingOf(evaluate(frozen, [low, priority(1, 'urgent')], 2), 'resolution');
    expect(brief(kept)).toMatchObject({ due: 8 });
    const gone = readingOf(evaluate(frozen, [low, priority(1, 'normal')], 2), 'resolution');
    expect(brief(gone)).toMatchObject({ due: 8 });
    const urgent = created(0, { priority: 'urgent' });
    const moved = readingOf(evaluate(frozen, [urgent, priority(1, 'low')], 2), 'resolution');
    expect(brief(moved)).toMatchObject({ due: 8 });
  });

  it('freeze still takes over another calendar', () => {
    const policy = { calendar: 'office', calendarByGroup: { late: 'evening' } };
    const row = { ...resolution, onTargetChange: 'freeze' } as const;
    const reading = clockOf(row, [created(), group(1, 'late')], 2, policy);
    expect(brief(reading)).toMatchObject({ due: 8, elapsed: 1 });
  });

  it('restart after a solve leaves the stopped cycle as it was', () => {
    const gap = [created(), status(0.5, 'solved'), priority(1, 'urgent'), reopened(3)];
    const reading = readingOf(evaluate(rows('restart'), gap, 4), 'resolution');
    expect(reading.cycles.map(({ state }) => state)).toEqual(['met', 'running']);
    expect(brief(reading)).toMatchObject({ started: 3, due: 5 });
  });
});

describe('retroactiveBreach', () => {
  const run = (retroactiveBreach: TargetConfig['retroactiveBreach'], events: TicketEvent[]) => {
    const urgent = { when: { priority: 'urgent' }, within: '2h' };
    const own = retroactiveBreach && { retroactiveBreach };
    const sla = slaOf([
      { metric: 'agent_work', ...urgent, ...own },
      { metric: 'agent_work', within: '8h' },
    ]);
    return brief(readingOf(evaluate(sla, events, 9), 'agent_work'));
  };
  const running = [created(), priority(3, 'urgent')];
  const paused = [created(), status(3, 'pending'), priority(4, 'urgent')];

  it('is at the change by default', () => {
    expect(run(undefined, running)).toMatchObject({ breached: 3, due: 2 });
    expect(run('at_change', paused)).toMatchObject({ breached: 4, due: 2 });
  });

  it('is where the new target was met when back-dated', () => {
    expect(run('back_dated', running)).toMatchObject({ breached: 2, due: 2 });
    expect(run('back_dated', paused)).toMatchObject({ breached: 2, due: 2 });
  });
});

describe('time', () => {
  it('elapsed counts every hour, whatever the calendar', () => {
    const row = { ...resolution, within: '12h', time: 'elapsed' } as const;
    const policy = { calendar: 'office', calendarByGroup: { late: 'evening' } };
    expect(brief(clockOf(row, [created(), group(1, 'late')], 11, policy))).toMatchObject({
      elapsed: 11,
      due: 12,
    });
  });

  it('business counts the hours of the calendar and is the default', () => {
    const row = { ...resolution, within: '12h' };
    const policy = { calendar: 'office' };
    const byDefault = clockOf(row, [created()], 11, policy);
    expect(clockOf({ ...row, time: 'business' }, [created()], 11, policy)).toEqual(byDefault);
    expect(brief(byDefault)).toMatchObject({ elapsed: 8, due: 28 });
  });
});

describe('warnAt', () => {
  const warn = (
    warnAt: string[],
    events: TicketEvent[],
    now: number,
    policy?: Partial<PolicyConfig>,
  ) =>
    clockOf({ metric: 'requester_wait', within: '4h', warnAt }, events, now, policy).warnings.map(
      ({ id, at, reached }) => [id, hours(at), reached],
    );

  it('falls at a share of the target and so long before due', () => {
    expect(warn(['75%', '30m', '100%'], [created()], 3.2)).toEqual([
      ['75%', 3, true],
      ['30m', 3.5, false],
      ['100%', 4, false],
    ]);
  });

  it('is reached in the instant in which it falls', () => {
    expect(warn(['75%'], [created()], 3)).toEqual([['75%', 3, true]]);
  });

  it('counts in open time', () => {
    // 15:00 + 3 h of 4: 17:00 is 2 h, the third hour ends at 10:00.
    expect(warn(['75%', '30m'], [created(6)], 6, { calendar: 'office' })).toEqual([
      ['75%', 25, false],
      ['30m', 25.5, false],
    ]);
  });

  it('moves with a pause, and falls nowhere while it lasts', () => {
    const events = [created(), status(1, 'pending')];
    expect(warn(['75%', '3h'], events, 9)).toEqual([
      ['75%', null, false],
      ['3h', 1, true],
    ]);
    expect(warn(['75%'], [...events, status(2, 'open')], 9)).toEqual([['75%', 4, true]]);
  });

  it('is not reached by a clock that stopped before it', () => {
    expect(warn(['75%'], [created(), status(1, 'solved')], 9)).toEqual([['75%', null, false]]);
  });

  it('falls at the start when it lies before', () => {
    expect(warn(['5h'], [created()], 0)).toEqual([['5h', 0, true]]);
  });

  it('falls in the open time before a business-day target', () => {
    const row = { ...resolution, within: '1bd', warnAt: ['50%', '2h'] };
    // Monday 09:00 to Tuesday 17:00 are 16 open hours.
    const { warnings } = clockOf(row, [created()], 1, { calendar: 'office' });
    expect(warnings.map(({ at }) => hours(at))).toEqual([8, 30]);
  });

  it('follows a change of the target', () => {
    const sla = slaOf([
      { ...resolution, when: { priority: 'urgent' }, within: '2h', warnAt: ['50%'] },
      { ...resolution, within: '8h', warnAt: ['50%'] },
    ]);
    const answer = evaluate(sla, [created(), priority(0.5, 'urgent')], 0.5);
    expect(readingOf(answer, 'resolution').warnings.map(({ at }) => hours(at))).toEqual([1]);
  });
});

describe('nextCheckAt', () => {
  const check = (row: Partial<TargetConfig>, events: TicketEvent[], now: number) =>
    hours(
      evaluate(slaOf([{ metric: 'requester_wait', within: '4h', ...row }]), events, now)
        .nextCheckAt,
    );
  const afterDue = 4 + 1 / HOUR_MS;

  it('is the next warning, then the first instant of breach', () => {
    const row = { warnAt: ['50%', '75%'] };
    expect(check(row, [created()], 0)).toBe(2);
    expect(check(row, [created()], 2)).toBe(3);
    expect(check(row, [created()], 3)).toBe(afterDue);
    expect(check(row, [created()], 4)).toBe(afterDue);
  });

  it('is nothing once breached, paused or stopped', () => {
    expect(check({}, [created()], 5)).toBeNull();
    expect(check({}, [created(), status(1, 'pending')], 2)).toBeNull();
    expect(check({}, [created(), status(1, 'solved')], 2)).toBeNull();
  });

  it('names the instant at which the state does change', () => {
    const sla = slaOf([resolution]);
    const { nextCheckAt } = evaluate(sla, [created()], 1);
    const at = hours(nextCheckAt) ?? 0;
    expect(brief(readingOf(evaluate(sla, [created()], at), 'resolution'))).toMatchObject({
      state: 'breached',
    });
  });
});

describe('calendarByGroup', () => {
  it('gives a group its calendar from the start, and others that of the policy', () => {
    const policy = { calendar: 'office', calendarByGroup: { late: 'evening' } };
    expect(brief(clockOf(resolution, [created(0, { group: 'late' })], 0, policy))).toMatchObject({
      due: 9,
    });
    expect(brief(clockOf(resolution, [created(0, { group: 'other' })], 0, policy))).toMatchObject({
      due: 4,
    });
  });
});

describe('within', () => {
  const policy = { calendar: 'office' };
  const due = (within: TargetConfig['within'], events = [created(1)], now = 1): unknown =>
    brief(clockOf({ ...resolution, within }, events, now, policy))['due'];

  it.each<[string, TargetConfig['within'], number]>([
    ['a duration', '2h', 3],
    ['ISO', 'PT2H', 3],
    ['ms', 7_200_000, 3],
    ['a date-fns duration', { hours: 2 }, 3],
    ['business days', '1bd', 32],
    ['business days at close', { businessDays: 1 }, 32],
    ['business days at the same time', { businessDays: 1, at: 'same_time' }, 25],
    ['business days at a time', { businessDays: 1, at: '12:00' }, 27],
    ['calendar days at the end', { calendarDays: 1, at: 'end_of_day' }, 39],
    ['calendar days at the same time', { calendarDays: 5, at: 'same_time' }, 121],
    ['weeks', '1w', 169],
  ])('%s', (_, within, expected) => {
    expect(due(within)).toBe(expected);
  });

  it('a negotiated date on the ticket', () => {
    const within = { field: 'promisedAt' };
    const promised = created(0, { promisedAt: new Date(Date.UTC(2026, 2, 3, 12)) });
    expect(due(within, [promised])).toBe(27);
    expect(due(within, [created(0, { promisedAt: '2026-03-03T12:00:00Z' })])).toBe(27);
    const again = [promised, field(1, 'promisedAt', '2026-03-04T12:00:00Z')];
    expect(due(within, again)).toBe(51);
    const { state } = clockOf({ ...resolution, within }, [promised], 28, policy);
    expect(state).toBe('breached');
  });

  it.each([undefined, null, 'soon', '2026-03-03', '2026-03-03T12:00:00', {}, Number.NaN, true])(
    'a negotiated date of %s is no target',
    (promisedAt) => {
      expect(due({ field: 'promisedAt' }, [created(0, { promisedAt })])).toBeNull();
    },
  );

  it('a negotiated date is due when it says so, however long the pause', () => {
    const row = { ...resolution, within: { field: 'promisedAt' }, pauseOn: ['pending'] };
    const events = [
      created(0, { promisedAt: '2026-03-02T12:00:00Z' }),
      status(1, 'pending'),
      status(5, 'open'),
    ];
    expect(brief(clockOf(row, events, 6))).toMatchObject({
      state: 'breached',
      due: 3,
      breached: 5,
    });
  });

  it('null measures', () => {
    expect(due(null)).toBeNull();
  });

  it('says what a span leaves, in ms and percent', () => {
    expect(clockOf(resolution, [created()], 1)).toMatchObject({
      targetMs: 4 * HOUR_MS,
      remainingMs: 3 * HOUR_MS,
      overshootMs: 0,
      percent: 25,
    });
    expect(clockOf({ ...resolution, within: '1bd' }, [created()], 4, policy)).toMatchObject({
      targetMs: null,
      remainingMs: 12 * HOUR_MS,
      overshootMs: 0,
      percent: 25,
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { ClockConfig, PolicyConfig, TargetConfig } from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { brief, evaluate, readingOf, slaOf } from './clocks.js';
import {
  agentReply,
  created,
  field,
  group,
  merged,
  other,
  priority,
  reopened,
  status,
} from './events.js';

// Corners that random logs seldom meet. What is found is what the columns say as well.

const found = (
  row: Omit<TargetConfig, 'metric'>,
  events: readonly TicketEvent[],
  { now = 9, metric = 'own', clock = {}, policy = {} }: Corner = {},
): Readonly<Record<string, unknown>> => {
  const own: ClockConfig = { ...OWN, ...clock };
  const rows = [
    { metric, ...row },
    { metric, when: { priority: 'high' }, within: '2h' },
  ];
  const clocks = metric === 'own' ? [own] : [];
  const sla = slaOf(rows, policy, { clocks, eventTypes: ['pinged'] });
  return brief(readingOf(evaluate(sla, events, now), metric));
};

interface Corner {
  readonly now?: number;
  readonly metric?: string;
  readonly clock?: Partial<ClockConfig>;
  readonly policy?: Partial<PolicyConfig>;
}

const OWN: ClockConfig = {
  id: 'own',
  start: [{ type: 'created' }],
  stop: [{ type: 'public_reply' }, { type: 'solved' }, { type: 'pinged' }],
  pauseOn: ['pending'],
  cycle: 'single',
};

const resume = { within: '4h', onReopen: 'resume' } as const;
const solved = (at: number): TicketEvent => status(at, 'solved');

describe('a clock that was stopped by a solve and is opened again', () => {
  it.each<[string, readonly TicketEvent[], Partial<ClockConfig>, object]>([
    ['goes on', [created(), solved(1), reopened(2)], {}, { state: 'breached', stopped: null }],
    [
      'stays when an answer came with the solve',
      [created(), solved(1), agentReply(1), reopened(2)],
      {},
      { state: 'met', stopped: 1, stoppedBy: 'reply' },
    ],
    [
      'goes on when the answer came later',
      [created(), solved(1), agentReply(1.5), reopened(2)],
      {},
      { state: 'breached', stopped: null },
    ],
    [
      'goes on when something else came with the solve',
      [created(), solved(1), other(1, 'pinged'), reopened(2)],
      {},
      { state: 'breached', stopped: null },
    ],
    [
      'goes on when it is a clock that always does',
      [created(), solved(1), agentReply(1), reopened(2)],
      { onReopen: 'resume' },
      { state: 'breached', stopped: null },
    ],
    [
      'goes on when the answer would have cancelled it',
      [created(), solved(1), agentReply(1), reopened(2)],
      { stop: [{ type: 'solved' }], cancel: [{ type: 'public_reply' }] },
      { state: 'breached', stopped: null },
    ],
    [
      'stays when an answer had stopped it before',
      [created(), agentReply(0.5), solved(1), reopened(2)],
      {},
      { state: 'met', stopped: 0.5 },
    ],
    [
      'stays when the ticket was merged away',
      [created(), solved(1), merged(1.5), reopened(2)],
      {},
      { state: 'met', stopped: 1 },
    ],
  ])('%s', (_, events, clock, expected) => {
    expect(found(resume, events, { clock })).toMatchObject(expected);
  });

  it.each<[number, object]>([
    [3, { cycles: 1, started: 0, elapsed: 7 }],
    [3.5, { cycles: 2, started: 3.5 }],
  ])('goes on up to the span of its row, then anew: at %d', (at, expected) => {
    const row = { ...resume, reopenWithin: '2h' };
    const clock = { reopenWithin: '9h' };
    expect(found(row, [created(), solved(1), reopened(at)], { clock })).toMatchObject(expected);
  });

  it('asks itself where no row does', () => {
    const clock: Partial<ClockConfig> = { onReopen: 'resume', reopenWithin: '1h' };
    const row = { ...resume, when: { tier: 'gold' } };
    const anew = [created(), solved(1), reopened(3)];
    expect(found(row, anew, { clock })).toMatchObject({ cycles: 2, started: 3 });
    const goesOn = [created(), solved(1), reopened(2)];
    expect(found(row, goesOn, { clock })).toMatchObject({ cycles: 1, elapsed: 8 });
  });

  it('begins anew under another target, where the row says so', () => {
    const row = { ...resume, when: { priority: 'low' }, onTargetChange: 'restart' } as const;
    const first = created(0, { priority: 'low' });
    const events = [first, solved(1), priority(2, 'high'), reopened(3)];
    expect(found(row, events, { now: 4 })).toMatchObject({ cycles: 2, started: 3, due: 5 });
    const paused = [first, solved(1), priority(2, 'high'), status(3, 'pending')];
    expect(found(row, paused, { now: 4 })).toMatchObject({ cycles: 2, state: 'paused' });
  });

  it('has waited since its pause, or since the solve', () => {
    const row = { within: '3bd', onReopen: 'resume' } as const;
    const policy = { calendar: 'office' };
    const outOfPause = [created(), status(1, 'pending'), solved(26), reopened(50)];
    expect(found(row, outOfPause, { now: 51, policy })).toMatchObject({ due: 176 });
    const intoPause = [created(), solved(1), status(26, 'pending'), status(50, 'open')];
    expect(found(row, intoPause, { now: 51, policy })).toMatchObject({ due: 176 });
  });
});

describe('a clock', () => {
  it('loses its chance by a solve before its start, but not by that of the creation', () => {
    const clock: Partial<ClockConfig> = {
      start: [{ type: 'pinged' }],
      stop: [{ type: 'solved' }],
      createdSolved: 'met',
    };
    const later = [created(), solved(1), reopened(2), other(3, 'pinged')];
    expect(found(resume, later, { clock })).toMatchObject({ state: 'inactive' });
    const atOnce = [created(0, { status: 'solved' }), reopened(2), other(3, 'pinged')];
    expect(found(resume, atOnce, { clock })).toMatchObject({ started: 3 });
  });

  it('that waits with all of a new target used up is not late', () => {
    const row = { within: '4h', when: { priority: 'low' } };
    const first = created(0, { priority: 'low' });
    const events = [first, status(2, 'pending'), priority(3, 'high')];
    expect(found(row, events)).toMatchObject({ state: 'paused', breached: null });
    expect(found(row, [...events, status(5, 'open')], { now: 5 })).toMatchObject({
      due: 2,
      breached: 5,
    });
    const longer = [first, status(2.5, 'pending'), priority(3, 'high')];
    expect(found(row, longer)).toMatchObject({ state: 'breached', due: 2, breached: 3 });
  });

  it('is due when it had counted enough, in the stretch where it had', () => {
    const row = { within: '6h', when: { priority: 'low' } };
    const first = created(0, { priority: 'low' });
    const waits = [
      status(1, 'pending'),
      status(3, 'open'),
      status(4, 'pending'),
      status(5, 'open'),
    ];
    const events = [first, ...waits, priority(6, 'high')];
    expect(found(row, events)).toMatchObject({ due: 4, breached: 6 });
  });

  it('is due at closing or at the next opening', () => {
    const policy = { calendar: 'office' };
    expect(found({ within: '8h' }, [created()], { policy })).toMatchObject({ due: 8 });
    const edge = 'next_open';
    expect(found({ within: '8h', edge }, [created()], { policy })).toMatchObject({ due: 24 });
    expect(found({ within: '7h', edge }, [created()], { policy })).toMatchObject({ due: 7 });
  });

  it('keeps lost days when it is handed over twice', () => {
    const policy = { calendar: 'office', calendarByGroup: { a: 'evening' } };
    const waits = [status(1, 'pending'), status(26, 'open')];
    const events = [created(), ...waits, group(27, 'a'), group(50, null)];
    const once = found({ within: '4bd' }, events.slice(0, 4), { now: 51, policy });
    const twice = found({ within: '4bd' }, events, { now: 51, policy });
    expect([once['due'], twice['due']]).toEqual([181, 176]);
  });

  it('does not hear of what changes nothing', () => {
    const start = [{ type: 'status_changed' }, { type: 'field_changed' }];
    const clock: Partial<ClockConfig> = { start, runWhile: { tier: { exists: true } } };
    const first = created(0, { status: 'open', tier: ['x'] });
    const silent = [
      status(1, 'open'),
      field(1.5, 'other', 'x'),
      status(2, 'solved'),
      status(3, 'open', { auto: true }),
    ];
    expect(found(resume, [first, ...silent.slice(0, 2)], { clock })).toMatchObject({ cycles: 0 });
    const stays = { metric: 'resolution', now: 4 };
    expect(found(resume, [first, ...silent], stays)).toMatchObject({ stopped: 2 });
    const auto = [status(2, 'closed', { auto: true }), status(2.5, 'solved', { auto: true })];
    expect(found(resume, [first, ...auto], stays)).toMatchObject({ stopped: 2 });
    // A list is another one each time.
    expect(found(resume, [first, field(1, 'tier', ['x'])], { clock })).toMatchObject({
      started: 1,
    });
  });

  it('takes no status from a field of that name', () => {
    const clock: Partial<ClockConfig> = { start: [{ type: 'field_changed' }] };
    const policy = { when: { statusCategory: { exists: true } } };
    const events = [created(), field(1, 'statusCategory', 'solved')];
    expect(found(resume, events, { clock, policy })).toMatchObject({ cycles: 0 });
  });

  it('that is opened again is in status open', () => {
    const policy = { when: { status: { in: ['new', 'open'] }, reason: { exists: false } } };
    const events = [created(), solved(1), reopened(2)];
    expect(found(resume, events, { policy, now: 3 })).toMatchObject({ due: 5 });
  });
});

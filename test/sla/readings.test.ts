import { describe, expect, it } from 'vitest';
import type { PolicyConfig, TargetConfig } from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { hour } from '../ticket/ticketLog.js';
import { clockOf, HOUR_MS, hours } from './clocks.js';
import { created, merged, status } from './events.js';

// How a clock stands against a target that is no span of time: by the open time around its due
// instant. Hours count from Monday 09:00 UTC; the office is open for 8 hours from each 24th on.

const office = { calendar: 'office' };
const days = { metric: 'requester_wait', within: '1bd' } as const;
const promised = { metric: 'resolution', within: { field: 'promised' } } as const;
const by = (at: number) => created(0, { promised: hour(at) });

const left = (
  row: TargetConfig,
  events: readonly TicketEvent[],
  now: number,
  policy: Partial<PolicyConfig> = office,
): unknown => {
  const { targetMs, remainingMs, overshootMs, percent } = clockOf(row, events, now, policy);
  return [
    targetMs,
    remainingMs === null ? null : remainingMs / HOUR_MS,
    overshootMs / HOUR_MS,
    percent,
  ];
};

describe('what is left', () => {
  it('of a target in days is the open time until it is due', () => {
    expect(left(days, [created()], 4)).toEqual([null, 12, 0, 25]);
    expect(left(days, [created()], 32)).toEqual([null, 0, 0, 100]);
    expect(left(days, [created()], 50)).toEqual([null, 0, 2, (18 / 16) * 100]);
  });

  it('stays as it was when the clock ended', () => {
    expect(left(days, [created(), status(20, 'solved')], 90)).toEqual([null, 8, 0, 50]);
    expect(left(days, [created(), status(50, 'solved')], 90)).toEqual([
      null,
      0,
      2,
      (18 / 16) * 100,
    ]);
    expect(left(days, [created(), merged(50)], 90)).toEqual([null, 0, 2, (18 / 16) * 100]);
  });

  it('is not known while nothing is due', () => {
    expect(left(days, [created(), status(4, 'pending')], 90)).toEqual([null, null, 0, null]);
    expect(left(days, [created(), merged(4)], 90)).toEqual([null, null, 0, null]);
  });

  it('of a date that was promised has no percent where no open time lies before it', () => {
    expect(left(promised, [by(6)], 3)).toEqual([null, 3, 0, 50]);
    expect(left(promised, [by(0)], 0)).toEqual([null, 0, 0, null]);
    expect(left(promised, [by(-30)], 0)).toEqual([null, 0, 0, null]);
    expect(left(promised, [by(0)], 2)).toEqual([null, 0, 2, null]);
  });
});

describe('the due instant of resuming now', () => {
  const resumed = (events: readonly TicketEvent[], now = 9): unknown =>
    hours(clockOf({ ...days, within: '4h' }, events, now, { calendar: '24x7' }).dueIfResumedAt);

  it('is that of a clock that waits alone', () => {
    const paused = [created(), status(1, 'pending')];
    expect(resumed(paused)).toBe(12);
    expect(resumed([created()], 2)).toBeNull();
    expect(resumed([...paused, status(2, 'open')], 3)).toBeNull();
    expect(resumed([...paused, status(2, 'solved')])).toBeNull();
    expect(resumed([...paused, merged(2)])).toBeNull();
  });
});

describe('a warning', () => {
  const warned = (row: TargetConfig, events: readonly TicketEvent[], now: number): unknown[] =>
    clockOf({ ...row, warnAt: ['50%', '2h'] }, events, now, office).warnings.map(
      ({ id, at, reached }) => [id, hours(at), reached],
    );

  it('of a target in days falls in the open time before it, and is reached by then', () => {
    expect(warned(days, [created()], 30)).toEqual([
      ['50%', 8, true],
      ['2h', 30, true],
    ]);
    expect(warned(days, [created(), status(29, 'solved')], 90)).toEqual([
      ['50%', 8, true],
      ['2h', 30, false],
    ]);
    expect(warned(days, [created(), merged(50)], 90)).toEqual([
      ['50%', 8, true],
      ['2h', 30, true],
    ]);
  });

  it('falls nowhere while nothing is due, or without a target', () => {
    const nowhere = [
      ['50%', null, false],
      ['2h', null, false],
    ];
    expect(warned(days, [created(), status(4, 'pending')], 90)).toEqual(nowhere);
    expect(warned({ ...days, within: null }, [created()], 90)).toEqual(nowhere);
  });

  it('is reached when the clock ended after it, not when it ended before', () => {
    const span = { ...days, within: '4h' };
    const reached = [
      ['50%', 2, true],
      ['2h', 2, true],
    ];
    expect(warned(span, [created(), merged(2)], 90)).toEqual(reached);
    expect(warned(span, [created(), status(3, 'pending')], 90)).toEqual(reached);
    expect(warned(span, [created(), merged(1.5)], 90)).toEqual([
      ['50%', null, false],
      ['2h', null, false],
    ]);
  });

  it('of a date before the start falls at the start, or before it', () => {
    expect(warned(promised, [by(-60)], 1)).toEqual([
      ['50%', 0, true],
      ['2h', -66, true],
    ]);
  });
});

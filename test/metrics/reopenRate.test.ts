import { describe, expect, it } from 'vitest';
import {
  classifyItems,
  linkFollowUps,
  measure,
  oneTouchRate,
  reopenRate,
  type TicketFacts,
} from '../../src/metrics/index.js';
import { agent, created, facts, on, to } from './factSamples.js';

// The facts are of hour 48; a window of 24 h has elapsed for what was solved by hour 24.
const rate = reopenRate({ within: '24h' });
const quiet = facts('quiet', [created(0), to(1, 'solved')]);
const back = facts('back', [created(0), to(1, 'solved'), to(2, 'open')]);
const closed = facts('closed', [created(0), to(1, 'solved'), to(2, 'closed')]);
const thanks = facts('thanks', [created(0), to(1, 'solved'), to(2, 'open'), to(3, 'solved')]);
const worked = facts('worked', [
  created(0),
  to(1, 'solved'),
  to(2, 'open'),
  agent(2.5),
  to(3, 'solved'),
]);
const young = facts('young', [created(0), to(30, 'solved'), to(31, 'open')]);
const open = facts('open', [created(0)]);
const spam = facts('spam', [created(0), to(1, 'solved')], { spam: true });

const sides = (items: readonly TicketFacts[]): [string | null, string, string][] =>
  classifyItems(rate, items).map(({ id, counted, because }) => [id, counted, because.code]);

describe('reopenRate', () => {
  it('counts what came back of what was solved, thanks and the young apart', () => {
    const items = [quiet, back, closed, thanks, worked, young, open, spam];
    expect(measure(rate, items)).toMatchObject({
      value: 2 / 5,
      n: 5,
      reopened: 2,
      idleReopens: 1,
      stayedSolved: 2,
      immature: 1,
      notApplicable: 1,
      excluded: 1,
      rejected: 0,
    });
    expect(sides(items)).toEqual([
      ['quiet', 'denominator', 'status_changed'],
      ['back', 'numerator', 'status_changed'],
      ['closed', 'denominator', 'status_changed'],
      ['thanks', 'denominator', 'status_changed'],
      ['worked', 'numerator', 'status_changed'],
      ['young', 'immature', 'status_changed'],
      ['open', 'not_applicable', 'never_solved'],
      ['spam', 'excluded', 'spam'],
    ]);
    expect(measure(reopenRate({ within: '24h', idle: 'include' }), [thanks]).value).toBe(1);
  });

  it('takes the last ms of the window in, and a window that has just elapsed', () => {
    const edge = facts('edge', [created(0), to(24, 'solved'), to(48, 'open')]);
    expect(measure(rate, [edge])).toMatchObject({ reopened: 1, immature: 0 });
    const late = facts('late', [created(0), to(1, 'solved'), to(25.001, 'open')]);
    expect(measure(rate, [late])).toMatchObject({ reopened: 0, stayedSolved: 1 });
  });

  it('looks at each solve, and waits for a later one whose window is open', () => {
    const again = facts('again', [
      created(-200),
      to(-190, 'solved'),
      to(-100, 'open'),
      to(-90, 'solved'),
      to(-89, 'open'),
    ]);
    expect(measure(rate, [again])).toMatchObject({ reopened: 1 });
    const pending = facts('p', [
      created(-200),
      to(-190, 'solved'),
      to(-90, 'open'),
      to(40, 'solved'),
    ]);
    expect(measure(rate, [pending])).toMatchObject({ immature: 1, n: 0 });
  });

  it('counts a follow-up as a return, once it is linked', () => {
    const follow = (id: string, at: number, more: Parameters<typeof facts>[1] = []): TicketFacts =>
      facts(id, [created(at), on(at, 'linked', { role: 'follow_up', to: 'closed' }), ...more]);
    expect(measure(rate, [closed, follow('f', 10)])).toMatchObject({ reopened: 0 });
    const linked = linkFollowUps([closed, follow('f', 10)]);
    expect(measure(rate, linked)).toMatchObject({ reopened: 1, notApplicable: 1 });
    expect(classifyItems(rate, linked)[0]?.because).toEqual({
      code: 'follow_up',
      detail: { ticket: 'f' },
    });
    // Too late; before the solve; only thanks.
    expect(measure(rate, linkFollowUps([closed, follow('f', 26)]))).toMatchObject({ reopened: 0 });
    expect(measure(rate, linkFollowUps([closed, follow('f', 0.5)]))).toMatchObject({ reopened: 0 });
    const idle = linkFollowUps([closed, follow('f', 10, [to(11, 'solved')])]);
    expect(measure(rate, [idle[0]!])).toMatchObject({ reopened: 0, idleReopens: 1 });
  });

  it('leaves follow-ups out that are themselves left out', () => {
    const follow = facts('f', [created(5), on(5, 'linked', { role: 'follow_up', to: 'closed' })], {
      spam: true,
    });
    expect(linkFollowUps([closed, follow])[0]?.followUps).toEqual([]);
  });

  it('is null of nothing', () => {
    expect(measure(rate, [open])).toMatchObject({ value: null, n: 0, low: null, high: null });
  });

  it.each([
    [null, 'items[0]'],
    [{ ...quiet, solves: null }, 'items[0].solves'],
    [{ ...quiet, solves: [null] }, 'items[0].solves'],
    [{ ...quiet, followUps: 7 }, 'items[0].followUps'],
    [{ ...quiet, solves: [{ solvedAt: 'x' }] }, 'items[0].solves[0].solvedAt'],
  ])('refuses the facts %o, or counts them', (bad, argument) => {
    expect(() => measure(rate, [bad as unknown as TicketFacts])).toThrow(
      expect.objectContaining({ argument }),
    );
    const lenient = reopenRate({ within: '24h', onInvalid: 'count' });
    expect(measure(lenient, [bad as unknown as TicketFacts])).toMatchObject({ n: 0, rejected: 1 });
  });

  it.each([
    ['options.within', { within: '2bd' }, 'invalid_option'],
    ['options.within', { within: 0 }, 'invalid_option'],
    ['options.within', { within: '7d' }, 'ambiguous_day'],
    ['options.idle', { idle: 'none' }, 'invalid_option'],
    ['options.window', { window: 1 }, 'unknown_option'],
  ])('refuses bad %s', (argument, options, code) => {
    expect(() => reopenRate(options as never)).toThrow(expect.objectContaining({ code, argument }));
  });
});

describe('oneTouchRate', () => {
  it('is one message and no reopening, of what is resolved', () => {
    const one = facts('one', [created(0), agent(1), to(1, 'solved')]);
    const two = facts('two', [created(0), agent(1), agent(2), to(2, 'solved')]);
    const dropped = facts('dropped', [created(0), to(1, 'closed')]);
    const items = [one, two, quiet, worked, open, dropped, spam];
    expect(measure(oneTouchRate(), items)).toMatchObject({
      value: 1 / 4,
      oneTouch: 1,
      moreTouches: 3,
      open: 1,
      notApplicable: 1,
      excluded: 1,
    });
  });
});

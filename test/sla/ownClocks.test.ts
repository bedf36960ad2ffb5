import { describe, expect, it } from 'vitest';
import { presets, type ClockConfig, type SlaConfig } from '../../src/sla/index.js';
import type { TicketEvent } from '../../src/ticket/index.js';
import { brief, evaluate, readingOf, slaOf } from './clocks.js';
import {
  agentReply,
  created,
  customerReply,
  field,
  other,
  priority,
  reopened,
  status,
} from './events.js';

// Clocks of a host's own, in the form in which the presets are written.

function run(
  clock: ClockConfig,
  events: readonly TicketEvent[],
  now: number,
  rest: Partial<SlaConfig> = {},
): Readonly<Record<string, unknown>> {
  const sla = slaOf([{ metric: clock.id, within: '4h' }], {}, { clocks: [clock], ...rest });
  return brief(readingOf(evaluate(sla, events, now), clock.id));
}

const RMA: ClockConfig = {
  id: 'repair',
  start: [{ type: 'rma_received' }],
  stop: [{ type: 'rma_sent' }],
  cycle: 'repeat',
};
const rmaTypes = { eventTypes: ['rma_received', 'rma_sent'] };

describe('event types', () => {
  it("of a host's own move its clocks", () => {
    const events = [created(), other(1, 'rma_received'), other(3, 'rma_sent')];
    expect(run(RMA, events, 9, rmaTypes)).toMatchObject({
      state: 'met',
      started: 1,
      stopped: 3,
      stoppedBy: 'rma_sent',
    });
  });

  it.each(['solved', 'reopened', 'merged_away', '', 'status_changed+solved', 'constructor'])(
    'that nobody declared move nothing: %j',
    (type) => {
      const sla = slaOf([{ metric: 'resolution', within: '4h' }]);
      const reading = readingOf(evaluate(sla, [created(), other(1, type)], 2), 'resolution');
      expect(brief(reading)).toMatchObject({ state: 'running', elapsed: 2 });
    },
  );
});

describe('triggers', () => {
  it('ask for roles, one or several', () => {
    const clock: ClockConfig = {
      id: 'c',
      start: [{ type: 'public_reply', by: ['customer', 'third_party'] }],
      stop: [{ type: 'public_reply', by: 'agent' }],
      cycle: 'repeat',
    };
    const vendor = other(1, 'public_reply', { by: 'third_party' });
    expect(run(clock, [created(), vendor, agentReply(2)], 5)).toMatchObject({
      started: 1,
      stopped: 2,
    });
    const nobody = other(1, 'public_reply');
    expect(run(clock, [created(), nobody], 5)).toMatchObject({ state: 'inactive' });
  });

  it('ask the event itself', () => {
    const clock: ClockConfig = {
      id: 'c',
      start: [{ type: 'escalated', where: { level: { gte: 2 } } }],
      stop: [{ type: 'solved' }],
      cycle: 'repeat',
    };
    const events = [
      created(),
      other(1, 'escalated', { level: 1 }),
      other(2, 'escalated', { level: 2 }),
    ];
    expect(run(clock, events, 3)).toMatchObject({ started: 2, cycles: 1 });
    const commented = {
      ...clock,
      start: [{ type: 'escalated', where: { comment: { exists: true } } }],
    };
    expect(run(commented, events, 3)).toMatchObject({ state: 'inactive' });
  });

  it('ask for a role that is a text', () => {
    const clock: ClockConfig = {
      id: 'c',
      start: [{ type: 'created' }],
      stop: [{ type: 'public_reply', by: 'agent' }],
      cycle: 'single',
    };
    const reply = other(1, 'public_reply', { by: ['agent'] });
    expect(run(clock, [created(), reply], 2)).toMatchObject({ state: 'running' });
  });

  it('ask the ticket as it is once the event has happened', () => {
    const clock: ClockConfig = {
      id: 'c',
      start: [{ type: 'priority_changed', ticket: { priority: 'urgent' } }],
      stop: [{ type: 'priority_changed', ticket: { priority: { in: ['low', 'normal'] } } }],
      cycle: 'repeat',
    };
    const events = [created(), priority(1, 'urgent'), priority(3, 'low')];
    expect(run(clock, events, 5)).toMatchObject({ started: 1, stopped: 3 });
  });

  it.each<[string, TicketEvent]>([
    ['priority', priority(1, 'urgent')],
    ['assignee', other(1, 'assigned', { to: 'ana' })],
    ['group', other(1, 'group_changed', { to: 'a' })],
    ['field', field(1, 'tier', 'gold')],
    ['tags', other(1, 'tags_changed', { add: ['vip'] })],
    ['status', status(1, 'new')],
  ])('do not answer to a change of the %s to what it is', (_, event) => {
    const clock: ClockConfig = {
      id: 'c',
      start: [{ type: event.type, ticket: { tier: 'gold' } }],
      stop: [{ type: 'solved' }],
      cycle: 'repeat',
    };
    const same = { priority: 'urgent', assignee: 'ana', group: 'a', tier: 'gold', tags: ['vip'] };
    expect(run(clock, [created(0, same), event], 5)).toMatchObject({ state: 'inactive' });
    const changing = { priority: 'low', assignee: 'ben', group: 'b', status: 'open' };
    const before = event.type === 'field_changed' ? { tier: 'silver' } : { tier: 'gold' };
    expect(run(clock, [created(0, { ...changing, ...before }), event], 5)).toMatchObject({
      started: 1,
    });
  });

  it('do not answer to automatic events, save for what those change', () => {
    const clock: ClockConfig = {
      id: 'c',
      start: [{ type: 'created' }],
      stop: [{ type: 'status_changed' }],
      cycle: 'single',
    };
    const events = [created(), status(1, 'pending', { auto: true })];
    expect(run(clock, events, 2)).toMatchObject({ state: 'running' });
    const solved = [created(), status(1, 'solved', { auto: true })];
    const sla = slaOf([{ metric: 'resolution', within: '4h' }]);
    expect(brief(readingOf(evaluate(sla, solved, 2), 'resolution'))).toMatchObject({ stopped: 1 });
  });
});

describe('effects', () => {
  const base: ClockConfig = {
    id: 'c',
    start: [{ type: 'created' }],
    stop: [{ type: 'public_reply', by: 'agent' }],
    cycle: 'repeat',
  };

  it('cancel wins over stop, stop over start, of one event', () => {
    const both = { ...base, cancel: [{ type: 'public_reply', by: 'agent' } as const] };
    expect(run(both, [created(), agentReply(1)], 2)).toMatchObject({ state: 'cancelled' });
    const again = { ...base, start: [{ type: 'created' }, ...base.stop] };
    expect(run(again, [created(), agentReply(1)], 2)).toMatchObject({
      state: 'running',
      started: 1,
      cycles: 2,
    });
  });

  it('reset cancels the open cycle and starts another', () => {
    const clock = { ...base, reset: [{ type: 'public_reply', by: 'customer' } as const] };
    expect(run(clock, [created(), customerReply(1)], 2)).toMatchObject({ cycles: 2, started: 1 });
    const solved = [created(), agentReply(1), customerReply(2)];
    expect(run(clock, solved, 3)).toMatchObject({ cycles: 2, started: 2 });
  });

  it('a cancelled cycle is over: nothing moves it, and another may start', () => {
    const clock: ClockConfig = {
      ...base,
      start: [{ type: 'created' }, { type: 'escalated' }],
      cancel: [{ type: 'internal_note' }],
      pauseOn: ['pending'],
    };
    const events = [created(), other(1, 'internal_note')];
    const over = { state: 'cancelled', cycles: 1, cancelled: 1, stopped: null, elapsed: 1 };
    for (const event of [status(2, 'pending'), agentReply(2), other(2, 'internal_note')]) {
      expect(run(clock, [...events, event], 3)).toMatchObject(over);
    }
    expect(run(clock, [...events, other(2, 'escalated')], 3)).toMatchObject({
      ...{ state: 'running', cycles: 2, started: 2, elapsed: 1 },
    });
    const sla = slaOf([{ metric: 'c', within: '4h' }], {}, { clocks: [clock] });
    const waiting = readingOf(evaluate(sla, [...events, status(2, 'pending')], 3), 'c');
    expect(waiting.dueIfResumedAt).toBeNull();
  });

  it('startAfter holds the clock back until one of its events', () => {
    const clock = {
      ...base,
      start: [{ type: 'internal_note' }],
      startAfter: [{ type: 'escalated' }],
    };
    const note = (at: number) => other(at, 'internal_note');
    expect(run(clock, [created(), note(1)], 2)).toMatchObject({ state: 'inactive' });
    const ready = [created(), note(1), other(2, 'escalated'), note(3)];
    expect(run(clock, ready, 4)).toMatchObject({ started: 3 });
  });

  it('of a single clock, a stop before its start ends the chance', () => {
    const single: ClockConfig = {
      id: 'c',
      start: [{ type: 'escalated' }],
      stop: [{ type: 'solved' }],
      cycle: 'single',
      createdSolved: 'met',
    };
    const late = [created(), status(1, 'solved'), reopened(2), other(3, 'escalated')];
    expect(run(single, late, 4)).toMatchObject({ state: 'inactive' });
    expect(run({ ...single, cycle: 'repeat' }, late, 4)).toMatchObject({ started: 3 });
  });

  it('a cancel at the instant of a stop leaves the stop its name', () => {
    const clock: ClockConfig = {
      id: 'c',
      start: [{ type: 'created' }],
      stop: [{ type: 'solved' }],
      cancel: [{ type: 'public_reply', by: 'agent' }],
      cycle: 'single',
    };
    const events = [created(), status(1, 'solved'), agentReply(1)];
    expect(run(clock, events, 2)).toMatchObject({ state: 'met', stoppedBy: 'solve' });
  });

  it('a creation reopens what the log had solved before it, alone in its instant or not', () => {
    const clock: ClockConfig = {
      id: 'c',
      start: [{ type: 'reopened' }],
      stop: [{ type: 'public_reply', by: 'agent' }],
      cycle: 'single',
    };
    const before = [status(-1, 'solved'), { ...created(), status: 'open' }];
    const alone = run(clock, before, 1);
    expect(alone).toMatchObject({ state: 'running' });
    expect(run(clock, [...before, other(0, 'internal_note')], 1)).toEqual(alone);
    const still = [status(-1, 'solved'), { ...created(), status: 'solved' }];
    expect(run(clock, still, 1)).toEqual(run(clock, [...still, other(0, 'internal_note')], 1));
  });

  it('an answer gives the stop of a solve its name in the same instant alone', () => {
    const clock: ClockConfig = {
      id: 'c',
      start: [{ type: 'created' }],
      stop: [{ type: 'solved' }, { type: 'public_reply', by: 'agent' }, { type: 'internal_note' }],
      cycle: 'single',
    };
    const stoppedBy = (event: TicketEvent, onReopen?: 'ignore' | 'resume') => {
      const own = onReopen === undefined ? clock : { ...clock, onReopen };
      return run(own, [created(), status(1, 'solved'), event], 2)['stoppedBy'];
    };
    expect(stoppedBy(agentReply(1))).toBe('reply');
    expect(stoppedBy(agentReply(1), 'ignore')).toBe('reply');
    expect(stoppedBy(agentReply(1.001))).toBe('solve');
    expect(stoppedBy(other(1, 'internal_note'))).toBe('solve');
    // A reopening goes on with what a solve stopped.
    expect(stoppedBy(agentReply(1), 'resume')).toBe('solve');
  });
});

describe('a ticket', () => {
  const clock: ClockConfig = {
    id: 'c',
    start: [{ type: 'escalated' }],
    stop: [{ type: 'solved' }],
    cycle: 'single',
  };

  it('that is created solved takes its chance from a single clock', () => {
    const events = [created(0, { status: 'solved' }), reopened(1), other(2, 'escalated')];
    expect(run(clock, events, 3)).toMatchObject({ state: 'inactive' });
    expect(run(clock, [created(), ...events.slice(1)], 3)).toMatchObject({ started: 2 });
  });

  it('is created once', () => {
    const again: ClockConfig = {
      ...clock,
      start: [{ type: 'created' }],
      stop: [{ type: 'public_reply' }],
      cycle: 'repeat',
    };
    const events = [created(), agentReply(1), created(2)];
    expect(run(again, events, 3)).toMatchObject({ state: 'met', cycles: 1 });
  });
});

describe('runWhile', () => {
  const clock: ClockConfig = {
    id: 'c',
    start: [{ type: 'created' }],
    stop: [{ type: 'solved' }],
    runWhile: { stage: 'repair' },
    cycle: 'single',
  };

  it('counts only while the ticket is so', () => {
    const events = [created(), field(1, 'stage', 'repair'), field(2, 'stage', 'paint')];
    expect(run(clock, events, 1.5)).toMatchObject({ state: 'running', elapsed: 0.5 });
    expect(run(clock, events, 5)).toMatchObject({ state: 'paused', elapsed: 1 });
  });

  it('holds beside pauseOn', () => {
    const both = { ...clock, pauseOn: ['pending'] };
    const events = [created(0, { stage: 'repair' }), status(1, 'pending'), status(2, 'open')];
    expect(run(both, events, 3)).toMatchObject({ state: 'running', elapsed: 2 });
  });
});

describe('presets', () => {
  it('are data that give the same answers as clocks of one’s own', () => {
    const events = [
      created(),
      agentReply(1),
      customerReply(2),
      status(3, 'pending'),
      status(5, 'open'),
    ];
    for (const preset of presets.filter(({ id }) => id !== 'group_ownership')) {
      const row = { metric: preset.id, within: '4h' };
      const asPreset = evaluate(slaOf([row]), events, 6);
      const copy = JSON.parse(JSON.stringify(preset)) as ClockConfig;
      const asOwn = evaluate(slaOf([row], {}, { clocks: [copy] }), events, 6);
      expect(readingOf(asOwn, preset.id)).toEqual(readingOf(asPreset, preset.id));
    }
  });

  it('give way to a clock of the same id', () => {
    const clock: ClockConfig = {
      id: 'first_response',
      start: [{ type: 'created' }],
      stop: [{ type: 'internal_note' }],
      cycle: 'single',
    };
    const events = [created(), other(1, 'internal_note')];
    expect(run(clock, events, 2)).toMatchObject({ state: 'met', stoppedBy: 'internal_note' });
    const row = { metric: 'first_response', within: '4h' };
    expect(slaOf([row], {}, { clocks: [clock] }).clockIds).toEqual(['first_response']);
  });

  it('are right as clocks of one’s own', () => {
    const copy = JSON.parse(JSON.stringify(presets)) as ClockConfig[];
    expect(slaOf([], {}, { clocks: copy }).clockIds).toEqual(presets.map(({ id }) => id));
  });

  it('cannot be changed by anybody', () => {
    expect(Object.isFrozen(presets)).toBe(true);
    for (const preset of presets) {
      expect(Object.isFrozen(preset)).toBe(true);
      expect(Object.isFrozen(preset.start)).toBe(true);
      expect(Object.isFrozen(preset.start[0])).toBe(true);
    }
  });
});

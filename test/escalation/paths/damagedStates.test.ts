import { describe, expect, it } from 'vitest';
import {
  advanceEscalation,
  readEscalation,
  startEscalation,
  type EscalationPolicy,
} from '../../../src/index.js';
import { refusalOf } from '../../support/refusalOf.js';
import { define, level, OPENED } from './support.js';

const sequential = define({ levels: [level('first', 'ana'), level('lead', 'mia')] });
const scheduled = define({
  trigger: 'scheduled',
  levels: [level('first', 'ana', { when: { sinceOpen: '1h' } })],
});
const refusal =
  'invalid_escalation_state | state | what startEscalation or advanceEscalation gave for policy p';

/** How the state of a policy is refused when some of it is replaced. */
const told = (policy: EscalationPolicy, damage: object): string => {
  const { state } = startEscalation(policy, { openedAt: OPENED, id: 't1' });
  return refusalOf(() => readEscalation(policy, { ...state, ...damage }, { now: 1.9e12 }));
};

const noCount = [-1, 0.5, '0', null, undefined, 2 ** 53];
const noInstant = [-1e15, 1e16, 0.5, '0', undefined, NaN, OPENED];
const noObject = [null, 5, 'x', [], undefined];

describe('a damaged state is refused', () => {
  it.each<[string, readonly unknown[]]>([
    ['policyId', ['q', undefined, null]],
    ['incidentId', [5, undefined, {}]],
    ['status', ['paused', 'open', undefined, null]],
    ['paused', [0, null, undefined, 'true']],
    ['ended', [0, null, undefined, 'true']],
    ['level', [-2, 2, 0.5, '0', null, undefined]],
    ['cycle', noCount],
    ['reminders', noCount],
    ['opening', ['manual', '', null, undefined]],
    ['passAt', noInstant],
    ['openedAt', [...noInstant, null]],
    ['startedAt', [...noInstant, null]],
    ['changedAt', [...noInstant, null]],
    ['at', [...noInstant, null]],
    ['delay', noObject],
    ['delay', noInstant.map((from) => ({ from, doneMs: 0 }))],
    ['delay', noCount.map((doneMs) => ({ from: 1e12, doneMs }))],
    ['told', [null, 'ana', {}, [5], ['ana', null], undefined]],
    ['cursors', noObject],
    ['cursors', noCount.map((cursor) => ({ first: 0, ring: cursor }))],
    ['due', noObject],
    ['due', noInstant.map((knownAt) => ({ knownAt, dueAt: null, warnings: {} }))],
    ['due', noInstant.map((dueAt) => ({ knownAt: 1e12, dueAt, warnings: {} }))],
    ['due', noObject.map((warnings) => ({ knownAt: 1e12, dueAt: null, warnings }))],
    ['due', noInstant.map((at) => ({ knownAt: 1e12, dueAt: null, warnings: { a: null, b: at } }))],
    ['times', [null, {}, undefined, [{ over: 0, told: false }]]],
  ])('in its %s', (key, values) => {
    for (const value of values) {
      expect(told(sequential, { [key]: value }), JSON.stringify(value)).toBe(refusal);
    }
  });

  it.each<[string, readonly unknown[]]>([
    ['over', noCount],
    ['told', [0, null, undefined, 'true']],
  ])('in the %s of a time', (key, values) => {
    for (const value of values) {
      const times = [{ over: 0, told: false, [key]: value }];
      expect(told(scheduled, { times })).toBe(refusal);
    }
  });

  it('with times for more levels than there are, or for fewer, or with none in one', () => {
    const time = { over: 0, told: false };
    for (const times of [[], [time, time], [null], [5]]) {
      expect(told(scheduled, { times })).toBe(refusal);
    }
  });

  it.each([null, undefined, 5, 'x', []])('that is %j', (state) => {
    for (const policy of [sequential, scheduled]) {
      expect(refusalOf(() => readEscalation(policy, state as never, { now: OPENED }))).toBe(
        refusal,
      );
    }
    const tick = { type: 'tick', at: OPENED } as const;
    expect(refusalOf(() => advanceEscalation(sequential, state as never, tick))).toBe(refusal);
  });

  it('but not one that holds what it may', () => {
    for (const fine of [
      { incidentId: null },
      { level: -1 },
      { level: 1 },
      { passAt: null },
      { passAt: 1e12 },
      { opening: 'reopened' },
      { told: [] },
      { cursors: { ring: 3 } },
      { cycle: 7, reminders: 2 },
      { due: { knownAt: 1e12, dueAt: 1e12, warnings: { a: null, b: 1e12 } } },
      ...['triggered', 'acknowledged', 'exhausted', 'unreachable', 'resolved'].map((status) => ({
        status,
      })),
    ]) {
      expect(told(sequential, fine), JSON.stringify(fine)).toBe('none');
    }
  });
});

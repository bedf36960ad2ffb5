import { describe, expect, it } from 'vitest';
import { changeTurns, onCallAt, onCallShifts, type TurnChange } from '../../../src/index.js';
import { codeOf } from '../../stats/codeOf.js';
import { layer, schedule } from './support.js';

const from = '2026-01-05T09:00Z';
const three = schedule([layer({ slots: [['ana'], ['ben'], ['cy']] })]);
const changed = (change: Omit<TurnChange, 'layer'>, at = from) =>
  changeTurns(three, { layer: 'weeks', ...change } as TurnChange, { from: at });
const names = (slots: readonly (readonly string[])[] | undefined) =>
  slots?.map((slot) => slot.join('+')).join(' ');

describe('changeTurns', () => {
  it('gives who joins every fourth turn of three people, one from each', () => {
    const { config, changes } = changed({ add: 'gus' });
    expect(names(config.layers[0]?.slots)).toBe('ana ben cy gus ben cy ana gus cy ana ben gus');
    expect(changes.map(({ turn, before, after }) => [turn, ...before, ...after])).toEqual([
      [3, 'ana', 'gus'],
      [7, 'ben', 'gus'],
      [11, 'cy', 'gus'],
    ]);
    expect(changes[0]).toMatchObject({
      startAt: new Date('2026-01-26T09:00Z'),
      endAt: new Date('2026-02-02T09:00Z'),
    });
  });

  it('gives the turns of who leaves to the others one after the other', () => {
    const { config } = changed({ remove: 'ben' });
    expect(names(config.layers[0]?.slots)).toBe('ana ana cy ana cy cy');
  });

  it('gives them to nobody or to one person when that is said', () => {
    expect(names(changed({ remove: 'ben', fill: 'empty' }).config.layers[0]?.slots)).toBe(
      'ana  cy',
    );
    expect(names(changed({ remove: 'ben', fill: { by: 'di' } }).config.layers[0]?.slots)).toBe(
      'ana di cy',
    );
  });

  it('holds from the next turn on and leaves the past as it was', () => {
    const { startAt, schedule: after, config } = changed({ remove: 'ben' }, '2026-03-04T00:00Z');
    expect(startAt).toEqual(new Date('2026-03-09T09:00Z'));
    expect(config.layers.map(({ id }) => id)).toEqual(['weeks until 2026-03-09T09:00', 'weeks']);
    const past = { from, to: startAt };
    const people = (compiled: typeof three) =>
      onCallShifts(compiled, past).map(({ people: who, startAt: at }) => [...who, at]);
    expect(people(after)).toEqual(people(three));
    expect(onCallAt(after, '2026-03-17T00:00Z').people).not.toContain('ben');
  });

  it('may be made again and again', () => {
    const once = changed({ add: 'gus' }, '2026-02-01T00:00Z');
    const twice = changeTurns(
      once.schedule,
      { layer: 'weeks', remove: 'ana' },
      { from: '2026-06-01T00:00Z' },
    );
    expect(twice.config.layers).toHaveLength(3);
    expect(new Set(twice.config.layers[2]?.slots.flat())).toEqual(new Set(['ben', 'cy', 'gus']));
  });

  it('begins the turns of a layer that has none', () => {
    const empty = schedule([layer({ slots: [] })]);
    const { config, changes } = changeTurns(empty, { layer: 'weeks', add: 'ana' }, { from });
    expect(config.layers[0]?.slots).toEqual([['ana']]);
    expect(changes.map(({ before, after }) => [before, after])).toEqual([[[], ['ana']]]);
  });

  it('lists changes as far as it is asked to', () => {
    const to = '2026-03-03T00:00Z';
    const { changes } = changeTurns(three, { layer: 'weeks', add: 'gus' }, { from, to });
    expect(changes.map(({ turn }) => turn)).toEqual([3, 7]);
  });

  it('leaves the schedule that it was given alone', () => {
    changed({ add: 'gus' });
    expect(three.people).toEqual(['ana', 'ben', 'cy']);
  });

  it.each<[string, unknown, unknown, string]>([
    ['another layer', { layer: 'weesk', add: 'gus' }, { from }, 'unknown_layer'],
    ['somebody who has turns', { layer: 'weeks', add: 'ana' }, { from }, 'duplicate_id'],
    ['somebody who has none', { layer: 'weeks', remove: 'zoe' }, { from }, 'unknown_person'],
    ['nobody', { layer: 'weeks' }, { from }, 'wrong_type'],
    ['two at once', { layer: 'weeks', add: 'gus', remove: 'ana' }, { from }, 'wrong_type'],
    ['a person without a name', { layer: 'weeks', add: '' }, { from }, 'wrong_type'],
    ['no change', null, { from }, 'wrong_type'],
    ['no options', { layer: 'weeks', add: 'gus' }, null, 'wrong_type'],
    ['no instant', { layer: 'weeks', add: 'gus' }, {}, 'invalid_instant'],
    ['another fill', { layer: 'weeks', remove: 'ana', fill: 'some' }, { from }, 'wrong_value'],
    [
      'a stand-in who leaves',
      { layer: 'weeks', remove: 'ana', fill: { by: 'ana' } },
      { from },
      'wrong_value',
    ],
  ])('refuses %s', (_, change, options, code) => {
    expect(codeOf(() => changeTurns(three, change as TurnChange, options as never))).toBe(code);
  });

  it('refuses a layer that is over, and a round that grows too long', () => {
    const over = schedule([layer({ until: '2026-02-02T09:00' })]);
    const join = { layer: 'weeks', add: 'gus' };
    expect(codeOf(() => changeTurns(over, join, { from: '2026-02-01T00:00Z' }))).toBe('empty_span');
    const slots = Array.from({ length: 200 }, (_, i) => [`p${i}`]);
    expect(codeOf(() => changeTurns(schedule([layer({ slots })]), join, { from }))).toBe(
      'schedule_too_large',
    );
  });

  it('refuses to compare more turns than it may', () => {
    const hours = schedule([layer({ handoff: { unit: 'hour', every: 1 } })]);
    const options = { from, to: '2036-01-01T00:00Z' };
    expect(codeOf(() => changeTurns(hours, { layer: 'weeks', add: 'gus' }, options))).toBe(
      'too_many_shifts',
    );
  });
});

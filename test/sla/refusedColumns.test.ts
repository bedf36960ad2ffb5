import { describe, expect, it } from 'vitest';
import { columnCodes, evaluateColumns, toColumns } from '../../src/sla/index.js';
import { refusalOf } from '../support/refusalOf.js';
import { slaOf } from './clocks.js';
import { created, status } from './events.js';

const sla = slaOf([
  { metric: 'resolution', within: '4h', when: { tier: 'gold' } },
  { metric: 'first_response', within: '1h' },
]);
const tickets = [
  { id: 'a', tier: 'gold', events: [created(0), status(1, 'pending')] },
  { id: 'b', events: [created(2)] },
];
const right = toColumns(sla, tickets);
const types = columnCodes.types.length + right.types.length;

const FIRST = Date.UTC(1900, 0, 1);
const END = Date.UTC(2201, 0, 1);

describe('columns are refused', () => {
  const refused = (spoiled: object): string =>
    refusalOf(() => evaluateColumns(sla, { ...right, ...spoiled }, { now: 1e12 })).replace(
      / \| a Date.*/,
      '',
    );

  it.each<[object, string]>([
    [{ offsets: [] }, 'wrong_type | columns.offsets | a Uint32Array'],
    [{ offsets: Uint32Array.of() }, 'offsets_out_of_order | columns.offsets[0] | 0'],
    [{ offsets: Uint32Array.of(1, 3) }, 'offsets_out_of_order | columns.offsets[0] | 0'],
    [{ offsets: Uint32Array.of(0, 2, 1) }, 'offsets_out_of_order | columns.offsets[2] | 2 or more'],
    [{ offsets: Uint32Array.of(0, 2, 2) }, 'column_length | columns.at | 2 entries'],
    [{ at: [0] }, 'wrong_type | columns.at | a Float64Array'],
    [{ at: Float64Array.of(0, 1, NaN) }, 'invalid_instant | columns.at[2]'],
    [{ at: Float64Array.of(0, 1e300, 1) }, 'instant_out_of_range | columns.at[1]'],
    [{ at: Float64Array.of(0.5, 0, 0) }, 'invalid_instant | columns.at[0]'],
    [{ at: Float64Array.of(0, END, 1) }, 'instant_out_of_range | columns.at[1]'],
    [{ at: Float64Array.of(0, 1, FIRST - 1) }, 'instant_out_of_range | columns.at[2]'],
    [{ dictionary: [1] }, 'wrong_type | columns.dictionary | a list that begins with null'],
    [{ dictionary: {} }, 'wrong_type | columns.dictionary | a list that begins with null'],
    [{ types: 'x' }, 'wrong_type | columns.types | a list of texts'],
    [{ types: ['x', 5] }, 'wrong_type | columns.types | a list of texts'],
    [{ types: new Array(1) }, 'wrong_type | columns.types | a list of texts'],
    [{ attributes: null }, 'wrong_type | columns.attributes | columns by name'],
    [
      { attributes: { ...right.attributes, x: Uint32Array.of(0) } },
      'column_length | columns.attributes.x | 2 entries',
    ],
    [{ type: right.to }, 'wrong_type | columns.type | a Uint8Array'],
    [{ by: Uint8Array.of(0) }, 'column_length | columns.by | 3 entries'],
    [
      { type: Uint8Array.of(0, types, 0) },
      `code_out_of_range | columns.type[1] | a code below ${types}`,
    ],
    [
      { by: Uint8Array.of(0, 0, 99) },
      `code_out_of_range | columns.by[2] | a code below ${columnCodes.actors.length}`,
    ],
    [{ flags: Uint8Array.of(4, 9, 0) }, 'code_out_of_range | columns.flags[0] | a code below 4'],
    [
      { to: Uint32Array.of(0, 0, right.dictionary.length) },
      `code_out_of_range | columns.to[2] | a code below ${right.dictionary.length}`,
    ],
    [
      { detail: Uint32Array.of(right.dictionary.length, 0, 0) },
      `code_out_of_range | columns.detail[0] | a code below ${right.dictionary.length}`,
    ],
  ])('with %j', (spoiled, expected) => {
    expect(refused(spoiled)).toBe(expected);
  });

  it('without a column that the rules ask for', () => {
    const { tier, ...attributes } = right.attributes;
    expect(tier).toBeInstanceOf(Uint32Array);
    expect(refused({ attributes })).toBe(
      'missing_column | columns.attributes.tier | a Uint32Array, since the rules ask for it',
    );
    expect(refusalOf(() => evaluateColumns(sla, null as never, { now: 0 }))).toBe(
      'wrong_type | columns | an object of columns',
    );
    expect(refused({})).toBe('none');
    expect(refused({ at: Float64Array.of(FIRST, END - 1, 0) })).toBe('none');
    expect(refused({ flags: Uint8Array.of(3, 0, 0) })).toBe('none');
  });
});

describe('options of columns are refused', () => {
  it.each<[unknown, string]>([
    [null, 'wrong_type | options | an object'],
    [{}, 'invalid_instant | options.now'],
    [{ now: 'soon' }, 'invalid_instant | options.now'],
  ])('%j', (options, expected) => {
    const found = refusalOf(() => evaluateColumns(sla, right, options as never));
    expect(found.replace(/ \| a Date.*/, '')).toBe(expected);
  });
});

describe('tickets are refused as columns', () => {
  it.each<[unknown, string]>([
    ['x', 'invalid_ticket | tickets | a list'],
    [[tickets[0], null], 'invalid_ticket | tickets[1] | an object with an id and events'],
    [[{ id: 5, events: [] }], 'invalid_ticket | tickets[0] | an object with an id and events'],
    [[{ id: 'a', events: {} }], 'invalid_ticket | tickets[0] | an object with an id and events'],
    [[{ id: 'a', events: [null] }], 'invalid_event | tickets[0].events[0]'],
    [
      [{ id: 'a', events: [created(0), { type: 'x', at: 'y' }] }],
      'invalid_instant | tickets[0].events[1].at',
    ],
  ])('%j', (list, expected) => {
    const found = refusalOf(() => toColumns(sla, list as never));
    expect(found.replace(/ \| a Date.*/, '')).toBe(expected);
  });

  it('when their rules know too many types', () => {
    const many = Array.from({ length: 256 }, (_, i) => `t${i}`);
    const start = many.map((type) => ({ type }));
    const clocks = [{ id: 'own', start, stop: [{ type: 'solved' }], cycle: 'single' }] as const;
    const rules = slaOf([{ metric: 'own', within: '1h' }], {}, { clocks, eventTypes: many });
    expect(refusalOf(() => toColumns(rules, []))).toBe('too_many_event_types | sla | at most 256');
  });
});

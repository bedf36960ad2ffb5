import { describe, expect, it } from 'vitest';
import { journey, ticketJourney, type JourneyCase } from '../../../src/metrics/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';

const HOUR = 3_600_000;

/** A case whose steps are an hour apart. */
function walk(id: string, path: string): JourneyCase {
  return {
    id,
    steps: path.split(/(?!^)/u).map((activity, index) => ({ activity, at: index * HOUR })),
  };
}

const cases: readonly JourneyCase[] = deepFreeze([
  walk('1', 'abc'),
  walk('2', 'abc'),
  walk('3', 'abac'),
  walk('4', 'aab'),
]);

describe('journey', () => {
  it('counts what follows what, and the wait in between', () => {
    const { edges } = journey(cases);
    expect(
      edges.map(({ from, to, n, cases: inCases, returns }) => [from + to, n, inCases, returns]),
    ).toEqual([
      ['ab', 4, 4, 0],
      ['bc', 2, 2, 0],
      ['aa', 1, 1, 1],
      ['ac', 1, 1, 0],
      ['ba', 1, 1, 1],
    ]);
    expect(edges[0]).toMatchObject({
      medianMs: HOUR,
      p90Ms: HOUR,
      meanMs: HOUR,
      totalMs: 4 * HOUR,
    });
  });

  it('takes the most frequent path for the main one, with the share of cases on it', () => {
    const { mainPath, value, n, variants, variantsForShare } = journey(cases, { share: 0.75 });
    expect([mainPath, value, n]).toEqual([['a', 'b', 'c'], 0.5, 4]);
    expect(variants.map(({ path, numerator }) => [path.join(''), numerator])).toEqual([
      ['abc', 2],
      ['aab', 1],
      ['abac', 1],
    ]);
    expect(variantsForShare).toEqual({ share: 0.75, k: 2, covered: 3 });
  });

  it('finds loops from the last time there to the next', () => {
    const { rework } = journey(cases);
    expect([rework.numerator, rework.returns]).toEqual([2, 2]);
    expect(rework.loops.map(({ path, n, medianMs }) => [path.join(''), n, medianMs])).toEqual([
      ['aa', 1, HOUR],
      ['aba', 1, 2 * HOUR],
    ]);
  });

  it('tells where cases lie that are not at an end, and for how long', () => {
    const { deadEnds, ends } = journey(cases, { now: 10 * HOUR });
    expect(ends).toEqual(['c']);
    expect(
      deadEnds.map(({ activity, numerator, idle }) => [activity, numerator, idle?.medianMs]),
    ).toEqual([['b', 1, 8 * HOUR]]);
    expect(journey(cases, { ends: ['b', 'c'] }).deadEnds).toEqual([]);
    expect(journey(cases).deadEnds[0]?.idle).toBeNull();
  });

  it('leaves out what is excluded, empty or later than now', () => {
    const { n, excluded, empty, steps } = journey(
      [...cases, { id: '5', steps: [] }, { ...walk('6', 'ab'), excluded: 'merged' }],
      { now: HOUR },
    );
    expect([n, excluded, empty, steps]).toEqual([4, 1, 1, 8]);
  });

  it('sorts steps by time and keeps the order of those at one instant', () => {
    const steps = [
      { activity: 'late', at: 2 * HOUR },
      { activity: 'first', at: HOUR },
      { activity: 'second', at: HOUR },
    ];
    expect(journey([{ id: '1', steps }]).mainPath).toEqual(['first', 'second', 'late']);
  });

  it('answers with nulls for no cases', () => {
    const result = journey([]);
    expect(result).toMatchObject({ value: null, n: 0, low: null, high: null, mainPath: null });
    expect([result.activities, result.edges, result.variants, result.deadEnds]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(result.variantsForShare).toEqual({ share: 0.8, k: 0, covered: 0 });
    expect(result.rework).toMatchObject({ value: null, n: 0, returns: 0, loops: [] });
  });

  it.each([
    [[{ id: 1, steps: [] }], {}, 'cases[0].id'],
    [[{ id: '1', steps: [{ activity: 2, at: 0 }] }], {}, 'cases[0].steps[0].activity'],
    [[{ id: '1', steps: [{ activity: 'a', at: 'x' }] }], {}, 'cases[0].steps[0].at'],
    [[{ id: '1', steps: [], excluded: 'no' }], {}, 'cases[0].excluded'],
    [[], { share: 80 }, 'options.share'],
    [[], { ends: 'solved' }, 'options.ends'],
    [[], { end: [] }, 'options.end'],
  ])('refuses %j with %j', (input, options, argument) => {
    expect(() => journey(input as never, options as never)).toThrow(
      expect.objectContaining({ argument }) as Error,
    );
  });
});

describe('ticketJourney', () => {
  const ticket = deepFreeze({
    id: 't1',
    events: [
      { at: 5 * HOUR, type: 'status_changed', to: 'waiting' },
      { at: HOUR, type: 'created', group: 'desk' },
      { at: 2 * HOUR, type: 'assigned', to: 'ana' },
      // Solved and opened again within one instant was never solved.
      { at: 3 * HOUR, type: 'status_changed', to: 'solved' },
      { at: 3 * HOUR, type: 'reopened' },
      { at: 9 * HOUR, type: 'status_changed', to: 'closed' },
    ],
  });
  const activities = (options: Parameters<typeof ticketJourney>[1]): string[] =>
    ticketJourney(ticket, options).steps.map(({ activity }) => activity);

  it('makes a step of each change, within one instant the last', () => {
    const statusCategories = { waiting: 'pending' } as const;
    expect(activities({ now: 8 * HOUR, statusCategories })).toEqual(['new', 'open', 'pending']);
    expect(activities({ now: 10 * HOUR, steps: 'status', statusCategories })).toEqual([
      'new',
      'open',
      'waiting',
      'closed',
    ]);
    expect(activities({ now: 10 * HOUR, steps: 'assignee' })).toEqual(['(none)', 'ana']);
    expect(activities({ now: 10 * HOUR, steps: 'group' })).toEqual(['desk']);
    expect(activities({ now: 0 })).toEqual([]);
  });

  it('says that a merged ticket is left out', () => {
    const merged = {
      id: 't2',
      events: [
        { at: 0, type: 'created' },
        { at: 1, type: 'merged', with: 't1' },
      ],
    };
    expect(ticketJourney(merged, { now: 2 }).excluded).toBe('merged');
    expect(journey([ticketJourney(merged, { now: 2 })]).excluded).toBe(1);
  });
});

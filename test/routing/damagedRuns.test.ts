import { assignItems, defineRouting, fairnessReport, simulateQueue } from 'custops';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../support/refusalOf.js';

const now = Date.UTC(2026, 2, 2, 12);
const routing = defineRouting({}, { calendars: [] });
const input = { items: [{ id: 't1', createdAt: now, effort: '5m' }], agents: [{ id: 'ana' }] };
const run = simulateQueue(routing, input);
const assigned = assignItems(routing, input, { now });

describe('the answer of a run is refused when it was damaged', () => {
  const [simulated] = run.items;
  const [agent] = run.agents;
  const [assignment] = assigned.assignments;
  const [load] = assigned.loads;
  const expected = 'not_a_run | run | what assignItems or simulateQueue gave';

  it.each<[string, readonly unknown[]]>([
    ['itemId', [5, null]],
    ['agentId', [5, undefined]],
    ['waitedMs', ['0', NaN, undefined]],
    ['createdAt', [null, now, new Date(NaN)]],
    ['startedAt', [now, new Date(NaN), undefined]],
    ['finishedAt', [now, new Date(NaN), undefined]],
    ['finishedLateMs', [null, Infinity]],
    ['startedLate', [null, 0]],
  ])('in the %s of a simulated item', (key, values) => {
    for (const value of values) {
      const items = [simulated, { ...simulated, [key]: value }];
      expect(refusalOf(() => fairnessReport({ ...run, items } as never))).toBe(expected);
    }
  });

  it.each<[string, readonly unknown[]]>([
    ['agentId', [5, null]],
    ['assigned', [-1, 0.5, '1']],
    ['busyMs', [NaN, null]],
    ['capacity', [NaN, null]],
  ])('in the %s of a simulated agent', (key, values) => {
    for (const value of values) {
      const agents = [agent, { ...agent, [key]: value }];
      expect(refusalOf(() => fairnessReport({ ...run, agents } as never))).toBe(expected);
    }
  });

  it.each<[string, readonly unknown[]]>([
    ['itemId', [5, undefined]],
    ['agentId', [5, undefined]],
    ['waitedMs', ['0', NaN, null]],
  ])('in the %s of an assignment', (key, values) => {
    for (const value of values) {
      const assignments = [assignment, { ...assignment, [key]: value }];
      expect(refusalOf(() => fairnessReport({ ...assigned, assignments } as never))).toBe(expected);
    }
  });

  it.each<[string, readonly unknown[]]>([
    ['agentId', [5, null]],
    ['assigned', [-1, 0.5, '1']],
    ['used', [-1, 1e-9, NaN, null]],
    ['capacity', [-1, 1e-9, NaN, null]],
  ])('in the %s of a load', (key, values) => {
    for (const value of values) {
      const loads = [load, { ...load, [key]: value }];
      expect(refusalOf(() => fairnessReport({ ...assigned, loads } as never))).toBe(expected);
    }
  });

  it.each<[unknown, unknown]>([
    [run, 'items'],
    [run, 'agents'],
    [assigned, 'assignments'],
    [assigned, 'loads'],
  ])('in its lists', (whole, key) => {
    for (const list of [null, {}, [null], [5]]) {
      const damaged = { ...(whole as object), [key as string]: list };
      expect(refusalOf(() => fairnessReport(damaged as never))).toBe(expected);
    }
  });

  it('but not for nothing used, and the smallest part of it', () => {
    const loads = [{ ...load, used: 0, capacity: 0.001 }];
    expect(refusalOf(() => fairnessReport({ ...assigned, loads } as never))).toBe('none');
  });
});
